import type {Words} from '#text/en.ts';
import {number} from '#text/number.ts';

export const commandLine: Words['commandLine'] = {
	summary: '阿里云 ECS 的终端界面。不带子命令时打开界面。',
	headings: {'Usage:': '用法：', 'Options:': '选项：', 'Commands:': '子命令：'},
	options: {
		demo: '使用内置的 ECS 服务：无需账号和网络，不读写你的任何文件',
		demoInstances: '演示账号的实例数量',
		demoScenario: names => `演示场景：${names}`,
		profile: '以此配置登录',
		region: '直接打开此地域的实例',
		endpoint: '所有 ECS 调用都发往此处：https://主机[:端口]；http:// 仅限本机',
		language: 'en 或 zh-CN（默认沿用界面中的选择，否则取自 LC_ALL、LC_MESSAGES、LANG）',
		readOnly: '拒绝一切会产生变更的调用',
		logFile: '每次 API 调用写入一行 JSON，绝不包含密钥',
		version: '显示版本号',
		help: '显示此帮助',
		allRegions: '查询账号的全部地域',
		filter: '只输出匹配的实例，语法与界面相同',
		output: 'table、json 或 id（每行一个 ID）',
	},
	commands: {
		regions: '输出账号可用的地域',
		instances: '输出一个地域或全部地域的实例',
		profiles: '输出可用的登录身份：名称、类型、来源，绝不包含密钥',
	},
	problem: sentence => `yundeck：${sentence}`,
	seeHelp: '运行 yundeck --help 查看用法。',
	problems: {
		unknownOption: name => `没有选项 ${name}。`,
		missingValue: name => `${name} 需要一个值。`,
		unknownCommand: name => `没有子命令“${name}”；可用的有 regions、instances 和 profiles。`,
		excessArguments: name => `${name} 后面不能再有其他参数。`,
		badRegion: value => `“${value}”不是地域 ID，应形如 cn-hangzhou。`,
		badLanguage: value => `不支持语言“${value}”，可选 en 和 zh-CN。`,
		badOutput: value => `没有输出格式“${value}”，可选 table、json 和 id。`,
		badCount: value => `“${value}”不是有效的实例数量，请填写 0 到 1000000 之间的整数。`,
		badScenario: (value, names) => `没有场景“${value}”，可选 ${names}。`,
		badEndpoint: value =>
			`“${value}”不是有效的接入点。请使用 https://主机[:端口]；http:// 仅限 localhost、127.0.0.1 和 [::1]。`,
		regionAndAllRegions: '--region 与 --all-regions 不能同时使用。',
		oldNode: (needed: string, found: string) =>
			`需要 Node.js ${needed} 或更高版本，当前版本为 ${found}。请从 https://nodejs.org 安装新版本。`,
		dumbTerminal:
			'当前终端不支持移动光标（TERM=dumb），无法显示界面。可改用 yundeck regions、yundeck instances、yundeck profiles。',
		noTerminal:
			'界面需要在终端中运行（输入和输出都必须是终端）。脚本中请使用 yundeck regions、yundeck instances、yundeck profiles。',
		unknownProfile: name => `没有名为“${name}”的配置。`,
		logFile: (path, reason) => `无法写入日志文件 ${path}：${reason}`,
	},
	endedFromOutside: 'yundeck 被外部终止或内存耗尽。终端已恢复，已保存的内容没有丢失。',
	crashed: (summary, path) =>
		`yundeck 因自身的错误而退出（${summary}）。终端已恢复，已保存的内容没有丢失。${
			path === undefined
				? '错误报告写入失败。'
				: `错误报告位于 ${path}，其中不含您的名称、密钥和数据：反馈问题时请附上此文件，之后即可删除。`
		}`,
};

export const headless: Words['headless'] = {
	whichRegion: '未指定地域。请用 --region 指定一个地域，或用 --all-regions 查询全部地域。',
	noCredentials:
		'没有可用的登录身份。请运行 yundeck 保存一个 AccessKey，用 aliyun configure 添加配置，或设置环境变量 ALIBABA_CLOUD_ACCESS_KEY_ID 和 ALIBABA_CLOUD_ACCESS_KEY_SECRET。',
	whichProfile: names => `未指定配置。请用 --profile 指定其中一个：${names}。`,
	unknownEnvironmentProfile: name => `没有名为“${name}”的配置（由环境变量 ALIBABA_CLOUD_PROFILE 指定）。`,
	unusableProfile: name => `无法使用配置“${name}”。`,
	brokenProfile: (name, source, reason) => `无法使用配置“${name}”（${source}）：${reason}。`,
	noUsableProfile: '所有配置都无法使用，原因见 yundeck profiles。',
	goneProfile: name => `无法使用配置“${name}”：它已被删除。`,
	incomplete: (region, count) =>
		count === 0 ? `结果不完整：缺少 ${region} 的实例。` : `结果不完整：${region} 的实例只取得前 ${number(count)} 台。`,
	tried: (sentence, times) => `${sentence}（已尝试 ${times} 次）`,
	wrongFilter: sentence => `--filter：${sentence}。`,
	filterColumns: names => `可用的列：${names}；标签用 tag:键。`,
	hints: {
		'unknown-region': '运行 yundeck regions 查看此账号可用的地域。',
		'region-refused': '请指定其他地域，或更换 --endpoint。',
	},
};
