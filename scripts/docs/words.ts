import type {ScenarioName} from '#demo/ecs-endpoint/scenarios.ts';
import type {Language} from '#domain/language.ts';
import type {ColumnTitle} from '#text/words.ts';

type DocsWords = {
	/** What the picture of the screen shows. */
	readonly picture: string;
	readonly flags: {readonly head: readonly string[]; readonly only: (commands: string) => string};
	readonly keys: {readonly head: readonly string[]};
	readonly commands: {readonly head: readonly string[]};
	readonly columns: {
		readonly head: readonly string[];
		readonly always: string;
		readonly meanings: Partial<Record<ColumnTitle, string>>;
	};
	readonly filterColumns: {readonly texts: string; readonly ordered: string; readonly separator: string};
	readonly scenarios: {readonly head: readonly string[]; readonly meanings: Record<ScenarioName, string>};
};

/** What generated tables need to say and the app itself does not. */
export const docsWords: Record<Language, DocsWords> = {
	en: {
		picture:
			'The instances of cn-hangzhou in a table with name, status, addresses and billing; below it the log pane with one line per API call, and the bar with the keys.',
		flags: {head: ['Flag', 'What it does'], only: commands => `(${commands}) `},
		keys: {head: ['Keys', 'What they do']},
		commands: {head: ['Command', 'Or', 'What it does']},
		columns: {
			head: ['Column', 'What it shows', 'From this terminal width on'],
			always: 'always',
			meanings: {
				name: 'name of the instance',
				id: 'instance id',
				status: '`●` running, `○` stopped, `◐` changing; `⊘` behind it: locked, for example for an overdue bill',
				zone: 'zone id',
				type: 'instance type',
				size: 'vCPUs and memory; below 1 GiB in MiB',
				privateAddress: 'first private address, and how many more there are (`+2`)',
				publicAddress: 'EIP or public address, and how many more there are',
				charge: 'pay-as-you-go, subscription or spot, and the day it ends, if it ever does',
				system: 'operating system, in the words of the API',
				created: 'day of creation, in your time zone',
			},
		},
		filterColumns: {
			texts: 'texts (`=` and `!=`): ',
			ordered: 'numbers and times (`<`, `>`, `<=`, `>=` as well): ',
			separator: ', ',
		},
		scenarios: {
			head: ['Scenario', 'What the endpoint does'],
			meanings: {
				calm: 'everything works (the default)',
				empty: 'the account has regions but no instance',
				slow: 'every answer takes 1.5 s',
				throttled: 'every third call is throttled',
				rationed: 'each region takes five calls of a kind a second, and there are 5,000 instances at least',
				'wrong-key': 'it does not know the AccessKey ID',
				'wrong-secret': 'the AccessKey Secret does not fit the ID',
				'disabled-key': 'the AccessKey is disabled',
				'expired-token': 'the credentials expire after the third call',
				'clock-wrong': 'its clock is an hour ahead of yours',
				denied: 'the user may list regions, but neither instances nor disks',
				'failing-region': 'cn-beijing answers 503, all others work',
				'hanging-region': 'cn-beijing never answers, all others work',
				flapping: 'every other call fails: error 500 or a lost connection',
				'mid-list': 'a list breaks off after its first page',
				'html-proxy': 'a web page comes instead of every answer',
				'broken-json': 'every answer is cut in the middle',
				hanging: 'no answer ever comes',
				busy: 'instances come, go, start and stop every few seconds',
				far: 'every answer takes 100 ms longer',
				'difficult-regions': 'one region fails, one hangs, one is slowed down, one is denied',
			},
		},
	},
	'zh-CN': {
		picture:
			'杭州地域的实例列表，含名称、状态、IP 和付费方式；下方的日志窗格每行一次 API 调用，最底部是当前可用的按键。',
		flags: {head: ['参数', '作用'], only: commands => `（${commands}）`},
		keys: {head: ['按键', '作用']},
		commands: {head: ['命令', '也可写作', '作用']},
		columns: {
			head: ['列', '内容', '终端达到此宽度时显示'],
			always: '始终显示',
			meanings: {
				name: '实例名称',
				id: '实例 ID',
				status: '`●` 运行中，`○` 已停止，`◐` 状态变化中；后面带 `⊘` 表示已锁定（例如欠费）',
				zone: '可用区 ID',
				type: '实例规格',
				size: 'vCPU 数与内存；不足 1 GiB 时以 MiB 显示',
				privateAddress: '第一个私网 IP，还有几个以 `+2` 的形式附在后面',
				publicAddress: 'EIP 或公网 IP，还有几个同样附在后面',
				charge: '按量付费、包年包月或抢占式；会到期的附到期日',
				system: '操作系统，与 API 返回的一致',
				created: '创建日期（本机时区）',
			},
		},
		filterColumns: {
			texts: '文本（`=`、`!=`）：',
			ordered: '数字和时间（还可用 `<`、`>`、`<=`、`>=`）：',
			separator: '、',
		},
		scenarios: {
			head: ['场景', '内置服务的表现'],
			meanings: {
				calm: '一切正常（默认）',
				empty: '有地域，但一台实例也没有',
				slow: '每次应答都要 1.5 秒',
				throttled: '每三次调用有一次被限流',
				rationed: '每个地域每种调用每秒只接受五次，实例至少 5,000 台',
				'wrong-key': '不认识这个 AccessKey ID',
				'wrong-secret': 'AccessKey Secret 与 ID 不匹配',
				'disabled-key': 'AccessKey 已被禁用',
				'expired-token': '第三次调用之后凭证过期',
				'clock-wrong': '服务端的时钟比本机快一小时',
				denied: '可以查询地域，但没有查询实例和云盘的权限',
				'failing-region': 'cn-beijing 返回 503，其余地域正常',
				'hanging-region': 'cn-beijing 一直没有应答，其余地域正常',
				flapping: '每两次调用失败一次：500 错误或连接中断',
				'mid-list': '列表在第一页之后中断',
				'html-proxy': '每次返回的都是网页，而不是 API 应答',
				'broken-json': '每次应答都从中间截断',
				hanging: '永远没有应答',
				busy: '每隔几秒就有实例创建、释放、启动或停止',
				far: '每次应答多花 100 毫秒',
				'difficult-regions': '一个地域出错、一个没有应答、一个限流、一个没有权限',
			},
		},
	},
};
