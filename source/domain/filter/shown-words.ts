// What the tables show in place of the API's words, in each language: what is seen can be searched for.
const words: Readonly<Record<string, readonly string[]>> = {
	Pending: ['准备中'],
	Starting: ['启动中'],
	Running: ['运行中'],
	Stopping: ['停止中'],
	Stopped: ['已停止'],
	In_use: ['使用中'],
	Available: ['待挂载'],
	Attaching: ['挂载中'],
	Detaching: ['卸载中'],
	Creating: ['创建中'],
	ReIniting: ['初始化中'],
	PrePaid: ['subscription', '包年包月'],
	PostPaid: ['pay-as-you-go', '按量付费'],
	spot: ['抢占式'],
	system: ['system disk', '系统盘'],
	data: ['data disk', '数据盘'],
	yes: ['true', '是'],
	no: ['false', '否'],
};

/** The other words for a word of the API's. */
export function shownAs(word: string): readonly string[] {
	return (Object.hasOwn(words, word) ? words[word] : undefined) ?? [];
}
