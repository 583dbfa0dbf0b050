import type {Script} from './console-kernel.ts';
import type {ConsoleSystem} from './console-system.ts';
import {hostName, type Machine} from './machine.ts';
import {macAddress} from './network.ts';

const control = '\u001B[';
const clear = `${control}K`;
const ok = `[${control}0;32m  OK  ${control}0m]`;
const failed = `[${control}0;1;31mFAILED${control}0m]`;
const oldOk = `${control}60G[${control}0;32m  OK  ${control}0;39m]`;

// The star wanders while something is waited for; each line is written over the one before.
function waiting(star: string, job: string, seconds: number): string {
	return `${clear}[${control}0;31m${star}${control}0m] A start job is running for ${job} (${seconds}s / no limit)`;
}

function addressTable(seed: number, {index, privateIps: [address = '']}: Machine): string {
	const rule = '+--------+------+----------------------------+---------------+--------+-------------------+';
	const row = (...cells: readonly string[]): string => {
		const widths = [6, 4, 26, 13, 6, 17];
		return `| ${cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join(' | ')} |`;
	};
	return [
		rule,
		row('Device', 'Up', 'Address', 'Mask', 'Scope', 'Hw-Address'),
		rule,
		row('eth0', 'True', address, '255.255.240.0', 'global', macAddress(seed, index, 0)),
		row('lo', 'True', '127.0.0.1', '255.0.0.0', 'host', '.'),
		rule,
	]
		.map(line => `11.8 k cloud-init[812]: ci-info: ${line}`)
		.join('\n');
}

const inCluster = `
18.9 s ${ok} Started containerd container runtime.
19.6 s ${ok} Started kubelet: The Kubernetes Node Agent.
20.4 k cloud-init[1189]: 节点初始化完成，已加入集群 c8f31d0e7a
`;

const systemd = (seed: number, machine: Machine, {welcome, root}: ConsoleSystem): Script => `
4.1 k systemd[1]: Detected virtualization kvm.
4.1 k systemd[1]: Set hostname to <${hostName(machine)}>.
4.3 s
4.3 s Welcome to ${welcome}!
4.3 s
4.6 s ${ok} Created slice system-getty.slice.
4.6 s ${ok} Created slice system-serial\\x2dgetty.slice.
4.7 s ${ok} Listening on Journal Socket.
4.7 s          Mounting Kernel Debug File System...
4.8 s          Starting Journal Service...
4.9 s          Starting Remount Root and Kernel File Systems...
5.1 s ${ok} Mounted Kernel Debug File System.
5.2 k EXT4-fs (${root}): re-mounted. Opts: (null)
5.2 s ${ok} Started Remount Root and Kernel File Systems.
5.5 s ${ok} Started Journal Service.
5.6 s          Starting Flush Journal to Persistent Storage...
5.9 s          Starting udev Coldplug all Devices...
6.3 s ${ok} Started Flush Journal to Persistent Storage.
6.8 s ${ok} Started udev Kernel Device Manager.
7.0 s ${ok} Reached target Local File Systems.
7.2 s          Starting Create Volatile Files and Directories...
7.5 s ${ok} Reached target System Initialization.
7.7 s ${ok} Listening on D-Bus System Message Bus Socket.
7.9 s          Starting Initial cloud-init job (pre-networking)...
8.4 s          Starting Network Manager...
8.9 k IPv6: ADDRCONF(NETDEV_CHANGE): eth0: link becomes ready
9.0 r ${waiting('*     ', 'Initial cloud-init job', 1)}
10.0 r ${waiting('**    ', 'Initial cloud-init job', 2)}
11.0 r ${waiting('***   ', 'Initial cloud-init job', 3)}
11.7 s ${clear}${ok} Reached target Network.
${addressTable(seed, machine)}
12.2 s ${ok} Started Initial cloud-init job (metadata service crawler).
12.4 s ${ok} Reached target Cloud-config availability.
12.6 s          Starting NTP client/server...
12.9 s          Starting OpenSSH server daemon...
13.1 s ${machine.index % 5 === 4 ? `${failed} Failed to start Crash recovery kernel arming.` : `${ok} Started Crash recovery kernel arming.`}
13.2 s ${machine.index % 5 === 4 ? "See 'systemctl status kdump.service' for details." : `${ok} Started Command Scheduler.`}
13.6 s ${ok} Started NTP client/server.
13.9 s ${ok} Started OpenSSH server daemon.
14.4 s ${ok} Started Aliyun Assist Service.
15.1 s ${ok} Started aliyun-service.
16.0 s ${ok} Reached target Multi-User System.
16.5 k cloud-init[1189]: Cloud-init v. 23.2.2 finished. Datasource DataSourceAliYun.
${machine.name.startsWith('worker-k8s') ? inCluster : ''}
`;

const upstart = (machine: Machine, {welcome, root}: ConsoleSystem): Script => `
4.1 s \t\tWelcome to ${welcome}
4.2 s Starting udev: ${oldOk}
5.9 s Setting hostname ${hostName(machine)}:  ${oldOk}
6.1 s Checking filesystems
6.2 r /dev/${root}: |=                                                       |  2.4%
7.3 r /dev/${root}: |===========================                             | 48.9%
8.4 r /dev/${root}: |========================================================| 100.0%
8.5 s /dev/${root}: clean, 58304/1310720 files, 1012245/5242368 blocks
8.5 s ${oldOk}
8.8 s Remounting root filesystem in read-write mode:  ${oldOk}
9.0 s Mounting local filesystems:  ${oldOk}
9.3 s Enabling local filesystem quotas:  ${oldOk}
9.9 s Entering non-interactive startup
10.1 s Bringing up loopback interface:  ${oldOk}
10.3 s Bringing up interface eth0:  
11.6 s Determining IP information for eth0... done.
11.7 s ${oldOk}
12.0 s Starting system logger: ${oldOk}
12.4 s Starting sshd: ${oldOk}
12.7 s Starting ntpd: ${oldOk}
13.0 s Starting crond: ${oldOk}
13.8 s aliyun-service start/running, process 1206
14.0 s finished
`;

/** From the first program to the prompt. */
export function initScript(seed: number, machine: Machine, system: ConsoleSystem): Script {
	return system.init === 'systemd' ? systemd(seed, machine, system) : upstart(machine, system);
}

/** The seconds count from when it was told to stop. */
export function shutdownScript({init, root}: ConsoleSystem): Script {
	const stopping = init === 'systemd' ? `${ok} Stopped target Multi-User System.` : 'Stopping crond: '.concat(oldOk);
	return `
0.1 s
0.1 s ${stopping}
0.4 s ${init === 'systemd' ? `${ok} Stopped OpenSSH server daemon.` : 'Stopping sshd: '.concat(oldOk)}
1.9 s ${init === 'systemd' ? `${ok} Reached target Shutdown.` : 'Sending all processes the TERM signal... '.concat(oldOk)}
4.2 k EXT4-fs (${root}): re-mounted. Opts: (null)
4.6 k ${init === 'systemd' ? 'systemd-shutdown[1]: All filesystems unmounted.' : 'Power down.'}
4.8 k reboot: Power down
`;
}
