import type {Words} from '#text/en.ts';

export const session: Words['session'] = {
	title: '重新登录',
	reason: name => `“${name}”的登录已失效。`,
	intro: '屏幕上的内容不会丢失，重新登录后从这里继续。',
	elsewhere: '在其他终端重新登录同样有效，完成后按 Enter。',
	prompt: '按 Enter 输入新的凭证。',
	busy: '正在重新登录…',
	somebodyElse: who => `此配置现在的身份是 ${who}，与之前不同，旧数据已全部清除。`,
};

export const credentials: Words['credentials'] = {
	title: '使用 AccessKey 登录',
	fields: {
		profileName: '配置名称',
		accessKeyId: 'AccessKey ID',
		accessKeySecret: 'AccessKey Secret',
		securityToken: '安全令牌（STS）',
	},
	optional: '可不填，仅临时凭证需要',
	intro: '只需查看时，为 RAM 用户授予 AliyunECSReadOnlyAccess 权限即可。',
	checking: '正在发起一次真实调用，验证 AccessKey…',
	problems: {
		'name-missing': '请填写配置名称。',
		'name-malformed': '配置名称最多 64 个字符，且不能包含不可见字符。',
		'name-taken': '已有同名的配置，请换一个名称。',
		'region-malformed': '这不是地域 ID，应形如 cn-hangzhou。',
		'id-missing': '请填写 AccessKey ID，可在 RAM 控制台该用户的 AccessKey 列表中找到。',
		'id-malformed': 'AccessKey ID 只包含字母和数字（LTAI…），是不是粘贴了别的内容？',
		'secret-missing': '请填写 AccessKey Secret。',
		'secret-line-break': 'AccessKey Secret 中有换行，请只复制 Secret 本身再粘贴。',
		'secret-malformed': 'AccessKey Secret 中有空格或不应出现的字符，请重新粘贴。',
		'token-malformed': '安全令牌中有空格或不应出现的字符，请重新粘贴。',
	},
	saveTitle: '保存此配置？',
	saveQuestion: name => `将“${name}”连同 Secret 保存到这台电脑？`,
	secretPlaces: {
		keychain: () => 'Secret 将存入系统钥匙串。',
		file: path => `Secret 将存入文件 ${path}（权限 0600，仅当前用户可读）。`,
		memory: () => '只保留在内存中，退出 yundeck 后即消失。',
	},
	saveReplaces: name => `已有名为“${name}”的配置，保存后将被替换。`,
	saveNowhere: '如不保存，退出 yundeck 后不会留下此 AccessKey。',
	saving: '正在保存…',
	savingProfile: name => `正在保存配置“${name}”…`,
	saved: name => `已保存配置“${name}”。`,
	notSaved: '未保存：退出 yundeck 后不会留下此 AccessKey。',
};
