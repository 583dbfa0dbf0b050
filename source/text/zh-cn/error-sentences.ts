import type {ErrorKind} from '#domain/app-error.ts';
import type {Advice} from '#text/error-facts.ts';
import {number} from '#text/number.ts';

const named = (name: string | undefined) => (name ? ` ${name} ` : '');
const through = (proxy: string | undefined) => (proxy ? `（经代理 ${proxy}）` : '');

/** 错误的说明，不带句末标点。 */
export const sentences: Record<ErrorKind, Advice> = {
	'unknown-key': () => '阿里云不存在此 AccessKey ID',
	'disabled-key': () => '此 AccessKey 已被禁用',
	'wrong-secret': () => 'AccessKey Secret 与 AccessKey ID 不匹配',
	'malformed-key': () => '此 AccessKey 无法用于请求',
	'expired-token': () => '临时凭证已过期',
	'wrong-token': () => '安全令牌与此 AccessKey 不匹配',
	'no-permission': ({permission}) => `当前用户没有权限${permission ? ` ${permission}` : ''}`,
	'real-name-required': () => '账号尚未完成实名认证',
	'clock-wrong': () => '本机时间偏差超过 15 分钟',
	'role-refused': ({message}) => `当前身份不能扮演此角色${message ? `（${message}）` : ''}`,
	'role-not-found': () => '角色不存在',
	'oidc-token-expired': () => 'OIDC 令牌已过期',
	'oidc-token-refused': ({message}) => `OIDC 令牌未通过验证${message ? `：${message}` : ''}`,
	'not-an-instance': ({place}) => `实例元数据服务${named(place)}没有应答`,
	'no-instance-role': () => '此实例没有绑定该 RAM 角色',
	'uri-refused': ({place}) => `不允许从 ${place ?? '此地址'} 获取凭证`,
	'helper-missing': ({place}) => `程序${named(place)}不存在或无法运行`,
	'helper-failed': ({place, code}) => `程序${named(place)}运行失败${code ? `（${code}）` : ''}`,
	'helper-hung': ({place}) => `程序${named(place)}未在限定时间内结束`,
	'helper-garbage': ({place}) => `程序${named(place)}的输出不是凭证`,
	'no-credentials': ({place}) => `${place ?? '服务'} 没有返回凭证`,
	'login-needed': () => '登录已失效',
	'sign-in-ended': ({reason}) => `凭证已到期且无法续期${reason ? `：${reason}` : ''}`,
	'identity-changed': ({identities}) =>
		`续期得到的凭证属于 ${identities?.found ?? '其他身份'}，而不是 ${identities?.expected ?? '已登录的身份'}`,
	'unknown-region': () => '地域不存在',
	'region-refused': () => '该接入点不提供此地域的服务',
	'not-found': () => '该接口或资源不存在',
	'not-supported': () => '此实例不支持该操作',
	'wrong-status': () => '实例当前的状态不支持该操作',
	'request-refused': ({code}) => `请求被拒绝${code ? `（${code}）` : ''}`,
	throttled: () => '调用过于频繁，已被阿里云限流',
	'service-failed': ({status, code}) =>
		`${code ? '服务端出错' : '应答来自网关或代理，而不是服务本身'}${status ? `（HTTP ${status}）` : ''}`,
	'host-not-found': ({place, code}) =>
		code === 'EAI_AGAIN' ? `DNS 服务器未能解析 ${place ?? '主机'}` : `找不到主机 ${place ?? ''}`,
	'connection-refused': ({place}) => `${place ?? '主机'} 拒绝连接`,
	'connection-lost': ({place}) => `与 ${place ?? '主机'} 的连接中断`,
	'computer-slept': () => '调用过程中本机休眠或 yundeck 被挂起',
	'timed-out': ({place}) => `${place ?? '主机'} 在限定时间内没有应答`,
	'certificate-refused': ({place, proxy}) => `${place ?? '主机'} 的证书${through(proxy)}不受信任`,
	'certificate-outdated': ({place, proxy, code}) =>
		`${place ?? '主机'} 的证书${through(proxy)}${code === 'CERT_NOT_YET_VALID' ? '尚未生效' : '已过期'}`,
	'certificate-of-another': ({place, proxy}) => `收到的证书${through(proxy)}不是签发给 ${place ?? '该主机'} 的`,
	'not-tls': ({place}) => `${place ?? '主机'} 的这个端口不是 TLS（https）服务`,
	'tls-refused': ({place, proxy}) => `${place ?? '主机'}${through(proxy)}与 yundeck 没有共同支持的 TLS 版本`,
	'not-the-api': ({place}) => `${place ?? '主机'} 返回的是网页，而不是 API 应答`,
	'broken-answer': () => '应答不完整或不是 JSON',
	'proxy-unusable': ({code}) => `${code ?? 'HTTPS_PROXY'} 中的代理地址无法使用`,
	'proxy-unreachable': ({proxy, code}) => `无法连接代理 ${proxy ?? ''}${code ? `（${code}）` : ''}`,
	'proxy-hung': ({proxy}) => `代理 ${proxy ?? ''} 在限定时间内没有应答`,
	'proxy-garbage': ({proxy}) => `${proxy ?? 'HTTPS_PROXY 指定的地址'} 的应答不像是代理服务器`,
	'proxy-login': ({proxy}) => `代理 ${proxy ?? ''} 要求用户名和密码，或提供的用户名和密码不正确`,
	'proxy-refused': ({proxy, place, status}) =>
		`代理 ${proxy ?? ''} 不允许连接 ${place ?? '该主机'}${status ? `（HTTP ${status}）` : ''}`,
	'proxy-failed': ({proxy, place, status}) =>
		`代理 ${proxy ?? ''} 未能连接到 ${place ?? '主机'}${status ? `（HTTP ${status}）` : ''}`,
	'endless-list': () => '列表没有尽头，后面的页不再有新内容',
	'short-list': ({counts}) =>
		counts
			? `API 自己的计数是 ${number(counts.expected)}，但只返回了 ${number(counts.found)}`
			: 'API 返回的数量少于它自己的计数',
	'file-too-new': ({place}) => `${place ?? '文件'} 由更新版本的 yundeck 写入`,
	'file-not-readable': ({place, code}) => `无法读取 ${place ?? '文件'}${code ? `（${code}）` : ''}`,
	'file-not-understood': ({place, code}) => `无法解析 ${place ?? '文件'}${code ? `（${code}）` : ''}`,
	'file-not-writable': ({place, code}) => `无法写入 ${place ?? '文件'}${code ? `（${code}）` : ''}`,
	'disk-full': ({place}) => `磁盘已满，未能写入 ${place ?? '文件'}`,
	'keychain-failed': ({message}) => `无法使用系统钥匙串${message ? `（${message}）` : ''}`,
	'secret-missing': ({place}) => `系统钥匙串中已没有${place ? `配置“${place}”` : '此配置'}的密钥`,
	'profile-gone': ({place}) => `${place ? `配置“${place}”` : '此配置'}已不存在`,
	'name-taken': ({place}) => (place ? `已有名为“${place}”的配置` : '已有同名的配置'),
	'login-not-ours': ({code}) => `${code ?? '浏览器'} 登录只能由 aliyun-cli 保存`,
	'calls-broken': ({message}) => `yundeck 中负责调用的部分出错中止${message ? `（${message}）` : ''}`,
	cancelled: () => '已取消',
	unexpected: ({message}) => `出现意外错误${message ? `：${message}` : ''}`,
};
