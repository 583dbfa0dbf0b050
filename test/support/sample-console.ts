import type {ConsoleOutput} from '#domain/console-output.ts';
import {sampleNow} from './sample-instances.ts';

/** A boot, as a serial console has it: colours, tabs, a progress bar that writes over itself, a login prompt. */
export const sampleConsoleOutput: ConsoleOutput = {
	text: [
		'\u001B[H\u001B[2J\u001B]R[    0.000000] Linux version 5.10.134-19.al8.x86_64 (mockbuild@build) #1 SMP',
		'[    0.000000] Command line: BOOT_IMAGE=(hd0,msdos1)/boot/vmlinuz root=UUID=0d3c7b52-6a1e ro console=ttyS0,115200n8',
		'[    1.204113] \u001B[1;33mWARNING\u001B[0m: no such device',
		'[\u001B[32m  OK  \u001B[0m] Started \u001B[0;1;39m订单服务\u001B[0m.',
		'eth0:\tup\t172.16.8.21',
		'fsck  10%\rfsck  55%\rfsck 100%\r',
		'',
		'Alibaba Cloud Linux 3 (Soaring Falcon)',
		'web-01 login: \u001B[?25h',
		'',
	].join('\r\n'),
	updatedAt: sampleNow - 4 * 60_000,
};
