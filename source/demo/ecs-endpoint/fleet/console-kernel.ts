import type {ConsoleSystem} from './console-system.ts';
import {attachedDiskNumbers, buildDisk} from './disk.ts';
import type {Machine} from './machine.ts';
import {macAddress} from './network.ts';
import {perInstance} from './place.ts';

/** A line of a boot: the second in which it comes, then `k` (with the kernel's time), `s` (without) or `r` (overwritten). */
export type Script = string;

const mebibyte = 2 ** 20;
const gibibyte = 2 ** 30;

const hex = (value: number): string => `0x${value.toString(16).padStart(16, '0')}`;

// What is above 3 GiB lies behind the hole for devices.
function memoryMap({type}: Machine): string {
	const bytes = type.memory * mebibyte;
	const low = Math.min(bytes, 3 * gibibyte);
	const high = bytes - low;
	return [
		'0 k BIOS-provided physical RAM map:',
		`0 k BIOS-e820: [mem ${hex(0)}-${hex(0x9_fbff)}] usable`,
		`0 k BIOS-e820: [mem ${hex(0x9_fc00)}-${hex(0x9_ffff)}] reserved`,
		`0 k BIOS-e820: [mem ${hex(0xf_0000)}-${hex(0xf_ffff)}] reserved`,
		`0 k BIOS-e820: [mem ${hex(0x10_0000)}-${hex(low - 0x2_0001)}] usable`,
		`0 k BIOS-e820: [mem ${hex(low - 0x2_0000)}-${hex(low - 1)}] reserved`,
		`0 k BIOS-e820: [mem ${hex(0xfeff_c000)}-${hex(0xfeff_ffff)}] reserved`,
		...(high > 0 ? [`0 k BIOS-e820: [mem ${hex(4 * gibibyte)}-${hex(4 * gibibyte + high - 1)}] usable`] : []),
	].join('\n');
}

const intel = (machine: Machine, {kernel, options, root}: ConsoleSystem): Script => `
0 k Command line: BOOT_IMAGE=/boot/vmlinuz-${kernel} root=/dev/${root} ro ${options}
${memoryMap(machine)}
0 k NX (Execute Disable) protection: active
0 k SMBIOS 2.8 present.
0 k DMI: Alibaba Cloud Alibaba Cloud ECS, BIOS 449e491 04/01/2014
0 k Hypervisor detected: KVM
0 k kvm-clock: Using msrs 4b564d01 and 4b564d00
0.000014 k tsc: Detected 2699.998 MHz processor
0.001906 k found SMP MP-table at [mem 0x000f6a80-0x000f6a8f]
0.002214 k ACPI: Early table checksum verification disabled
0.002231 k ACPI: RSDP 0x00000000000F6A40 000014 (v00 BOCHS )
0.002237 k ACPI: FACP 0x00000000BFFE1A8A 000074 (v01 BOCHS  BXPC     00000001 BXPC 00000001)
`;

const arm = ({kernel, options, root}: ConsoleSystem): Script => `
0 k Booting Linux on physical CPU 0x0000000000 [0x410fd490]
0 k efi: EFI v2.70 by EDK II
0 k ACPI: Early table checksum verification disabled
0 k psci: PSCIv1.1 detected in firmware.
0 k CPU features: detected: GIC system register CPU interface
0 k Kernel command line: BOOT_IMAGE=(hd0,gpt2)/boot/vmlinuz-${kernel} root=/dev/${root} ro ${options}
0.000001 k arch_timer: cp15 timer(s) running at 50.00MHz (virt).
0.002208 k Calibrating delay loop (skipped), value calculated using timer frequency.. 100.00 BogoMIPS (lpj=200000)
`;

function diskLines(seed: number, machine: Machine, root: string): string {
	const lines = attachedDiskNumbers(seed, machine.index).map(number => {
		const {size} = buildDisk(seed, machine, machine.index * perInstance + number);
		const name = `vd${String.fromCharCode(97 + number)}`;
		const decimal = ((size * gibibyte) / 1e9).toFixed(1);
		const parts = number > 0 ? '' : ['vda1', 'vda2', 'vda3'].filter(part => part <= root).join(' ');
		const seconds = 2.31 + number / 20;
		return `${seconds} k virtio_blk virtio${2 + number}: [${name}] ${size * 2_097_152} 512-byte logical blocks (${decimal} GB/${size}.0 GiB)
${seconds + 0.02} k  ${name}: ${parts}`;
	});
	return lines.join('\n');
}

/** From the first line to the first program. */
export function kernelScript(seed: number, machine: Machine, system: ConsoleSystem): Script {
	const {cpu, memory} = machine.type;
	const kibibytes = memory * 1024;
	const {kernel, build, isArm, root} = system;
	return `
0 k Linux version ${kernel} ${build}
${isArm ? arm(system) : intel(machine, system)}
0.011840 k Zone ranges:
0.011841 k   DMA      [mem 0x0000000000001000-0x0000000000ffffff]
0.011843 k   DMA32    [mem 0x0000000001000000-0x00000000ffffffff]
0.083306 k Memory: ${Math.round(kibibytes * 0.957)}K/${kibibytes}K available (14339K kernel code, 5956K rwdata, 8584K rodata, 2820K init, 5236K bss)
0.083942 k SLUB: HWalign=64, Order=0-3, MinObjects=0, CPUs=${cpu}, Nodes=1
0.117250 k rcu: Hierarchical RCU implementation.
0.121003 k Console: colour ${isArm ? 'dummy device' : 'VGA+'} 80x25
0.121915 k printk: console [tty0] enabled
0.388104 k printk: console [ttyS0] enabled
0.391220 k pid_max: default: 32768 minimum: 301
0.393418 k Mount-cache hash table entries: 16384 (order: 5, 131072 bytes, linear)
0.396001 k ${isArm ? 'CPU features: detected: Hardware dirty bit management' : 'Spectre V2 : Mitigation: Enhanced IBRS'}
0.417730 k smp: Bringing up secondary CPUs ...
0.441117 k smp: Brought up 1 node, ${cpu} CPU${cpu > 1 ? 's' : ''}
0.463029 k devtmpfs: initialized
0.471846 k NET: Registered protocol family 16
0.497750 k ${isArm ? 'HugeTLB registered 2.00 MiB page size, pre-allocated 0 pages' : 'PCI: Using configuration type 1 for base access'}
0.561003 k SCSI subsystem initialized
0.563118 k PTP clock support registered
0.604437 k clocksource: Switched to clocksource ${isArm ? 'arch_sys_counter' : 'kvm-clock'}
0.641880 k NET: Registered protocol family 2
0.644216 k TCP established hash table entries: 65536 (order: 7, 524288 bytes, linear)
0.702255 k Trying to unpack rootfs image as initramfs...
1.520114 k Freeing initrd memory: 40280K
1.590336 k Serial: 8250/16550 driver, 4 ports, IRQ sharing enabled
1.612190 k ${isArm ? 'PNP0501:00: ttyS0 at MMIO 0x9000000 (irq = 14' : '00:05: ttyS0 at I/O 0x3f8 (irq = 4'}, base_baud = 115200) is a 16550A
1.700482 k loop: module loaded
2.104771 k virtio_net virtio0 eth0: MAC ${macAddress(seed, machine.index, 0)}
${diskLines(seed, machine, root)}
2.690117 k Freeing unused kernel image (initmem) memory: 2820K
2.711306 k Run /init as init process
3.902214 k EXT4-fs (${root}): mounted filesystem with ordered data mode. Opts: (null)
`;
}
