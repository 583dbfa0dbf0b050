import type {Machine} from './machine.ts';

/** What an operating system says of itself on its console. */
export type ConsoleSystem = {
	/** `5.10.134-19.1.al8.x86_64` */
	readonly kernel: string;
	/** What made the kernel, and when. */
	readonly build: string;
	readonly isArm: boolean;
	readonly init: 'systemd' | 'upstart';
	/** With its colours. */
	readonly welcome: string;
	/** Above the prompt; `{host}` is the name of the machine. */
	readonly issue: string;
	/** On the kernel's command line. */
	readonly options: string;
	/** Where the root file system is. */
	readonly root: 'vda1' | 'vda2' | 'vda3';
};

const control = '\u001B[';
const builder = 'builder@build.example';
const serial = 'console=tty0 console=ttyS0,115200n8';
const withCrashKernel = `net.ifnames=0 ${serial} noibrs nvme_core.io_timeout=4294967295 crashkernel=0M-2G:0M,2G-8G:192M,8G-:256M`;

function redHat(kernel: string, release: string): string {
	return `${release}\r\nKernel ${kernel} on an ${kernel.endsWith('aarch64') ? 'aarch64' : 'x86_64'}\r\n`;
}

function alinux3(architecture: 'x86_64' | 'aarch64'): ConsoleSystem {
	const kernel = `5.10.134-19.1.al8.${architecture}`;
	return {
		kernel,
		build: `(${builder}) (gcc (GCC) 10.2.1 20200825 (Alibaba 10.2.1-3.8 2.32), GNU ld version 2.35-12.3.al8) #1 SMP Wed Jun 25 10:21:27 CST 2025`,
		isArm: architecture === 'aarch64',
		init: 'systemd',
		welcome: `${control}0;31mAlibaba Cloud Linux 3.2104 U12 (OpenAnolis Edition)${control}0m`,
		issue: redHat(kernel, 'Alibaba Cloud Linux 3.2104 U12 (OpenAnolis Edition)'),
		options: `${withCrashKernel} cryptomgr.notests cgroup.memory=nokmem`,
		root: architecture === 'aarch64' ? 'vda2' : 'vda3',
	};
}

const kernels = {
	alinux2: '4.19.91-28.4.al7.x86_64',
	centos6: '2.6.32-754.35.1.el6.x86_64',
	centos7: '3.10.0-1160.119.1.el7.x86_64',
};

// By the English name of the image; the first that fits.
const systems: ReadonlyArray<readonly [name: RegExp, system: ConsoleSystem]> = [
	[/^Alibaba Cloud Linux {2}3.*ARM/, alinux3('aarch64')],
	[/^Alibaba Cloud Linux {2}3/, alinux3('x86_64')],
	[
		/^Alibaba Cloud Linux {2}2/,
		{
			kernel: kernels.alinux2,
			build: `(${builder}) (gcc version 6.5.1 20190307 (Alibaba 6.5.1-1) (GCC)) #1 SMP Mon Dec 16 18:39:24 CST 2024`,
			isArm: false,
			init: 'systemd',
			welcome: `${control}0;31mAlibaba Cloud Linux (Aliyun Linux) 2.1903 LTS (Hunting Beagle)${control}0m`,
			issue: redHat(kernels.alinux2, 'Alibaba Cloud Linux (Aliyun Linux) 2.1903 LTS (Hunting Beagle)'),
			options: `${withCrashKernel} biosdevname=0`,
			root: 'vda1',
		},
	],
	[
		/^CentOS {2}6/,
		{
			kernel: kernels.centos6,
			build: `(${builder}) (gcc version 4.4.7 20120313 (Red Hat 4.4.7-23) (GCC) ) #1 SMP Tue Aug 25 17:11:58 UTC 2020`,
			isArm: false,
			init: 'upstart',
			welcome: `${control}0;36mCentOS${control}0;39m`,
			issue: redHat(kernels.centos6, 'CentOS release 6.10 (Final)'),
			options: `rd_NO_LUKS rd_NO_LVM LANG=en_US.UTF-8 rd_NO_MD ${serial} SYSFONT=latarcyrheb-sun16 KEYTABLE=us`,
			root: 'vda1',
		},
	],
	[
		/^CentOS {2}7/,
		{
			kernel: kernels.centos7,
			build: `(${builder}) (gcc version 4.8.5 20150623 (Red Hat 4.8.5-44) (GCC) ) #1 SMP Tue Jun 4 14:43:51 UTC 2024`,
			isArm: false,
			init: 'systemd',
			welcome: `${control}0;31mCentOS Linux 7 (Core)${control}0m`,
			issue: redHat(kernels.centos7, 'CentOS Linux 7 (Core)'),
			options: `crashkernel=auto spectre_v2=retpoline rhgb quiet net.ifnames=0 ${serial} noibrs`,
			root: 'vda1',
		},
	],
	[
		/^Ubuntu/,
		{
			kernel: '5.15.0-144-generic',
			build: `(${builder}) (gcc (Ubuntu 11.4.0-1ubuntu1~22.04) 11.4.0, GNU ld (GNU Binutils for Ubuntu) 2.38) #157-Ubuntu SMP Mon Jun 16 07:33:10 UTC 2025 (Ubuntu 5.15.0-144.157-generic 5.15.180)`,
			isArm: false,
			init: 'systemd',
			welcome: `${control}1mUbuntu 22.04.5 LTS${control}0m`,
			issue: 'Ubuntu 22.04.5 LTS {host} ttyS0\r\n',
			options: `vga=792 ${serial} net.ifnames=0 noibrs iommu=pt crashkernel=0M-1G:0M,1G-4G:192M,4G-:384M`,
			root: 'vda3',
		},
	],
	[
		/^Debian/,
		{
			kernel: '6.1.0-37-cloud-amd64',
			build: `(${builder}) (gcc-12 (Debian 12.2.0-14+deb12u1) 12.2.0, GNU ld (GNU Binutils for Debian) 2.40) #1 SMP PREEMPT_DYNAMIC Debian 6.1.140-1 (2025-05-22)`,
			isArm: false,
			init: 'systemd',
			welcome: `${control}1mDebian GNU/Linux 12 (bookworm)${control}0m`,
			issue: 'Debian GNU/Linux 12 {host} ttyS0\r\n',
			options: `vga=792 ${serial} net.ifnames=0 noibrs nvme_core.io_timeout=4294967295`,
			root: 'vda1',
		},
	],
];

/** Undefined when the system says nothing that the service would hear: Windows. */
export function consoleSystem({image}: Machine): ConsoleSystem | undefined {
	return systems.find(([name]) => name.test(image.english))?.[1];
}
