import type {ErrorKind} from '#domain/app-error.ts';
import type {Advice, ErrorFacts} from '#text/error-facts.ts';

const again = ({retryKey}: ErrorFacts) => (retryKey ? `按 ${retryKey} 重试。` : '请重试。');

/** 遇到错误时怎么办。 */
export const advice: Record<ErrorKind, Advice> = {
	'unknown-key': () => '请在 RAM 控制台核对 ID；注意中国站与国际站的账号互相独立。',
	'disabled-key': () => '请在 RAM 控制台启用它，或换用其他 AccessKey。',
	'wrong-secret': () => '请重新粘贴 Secret。Secret 只在创建时显示一次，遗失后需新建 AccessKey。',
	'malformed-key': () => '请重新粘贴 AccessKey ID 和 Secret，不要带空格或换行。',
	'expired-token': () => '请获取新的临时凭证后重新登录。',
	'wrong-token': () => 'ID、Secret 和安全令牌必须来自 STS 的同一次应答。',
	'no-permission': ({permission}) =>
		`请联系账号管理员授予 ${permission ?? 'AliyunECSReadOnlyAccess'}；只需查看时，AliyunECSReadOnlyAccess 即可。`,
	'real-name-required': () => '请先在阿里云控制台完成实名认证。',
	'clock-wrong': facts => `请校准系统时间（建议开启自动同步）。${again(facts)}`,
	'role-refused': () =>
		'请检查角色的信任策略是否允许当前身份扮演（若设有外部 ID，两处须一致），并确认该身份拥有 sts:AssumeRole 权限。',
	'role-not-found': () => '请在 RAM 控制台核对角色 ARN。',
	'oidc-token-expired': facts => `请更新令牌文件。${again(facts)}`,
	'oidc-token-refused': () => '请检查令牌文件，并在 RAM 控制台核对 OIDC 身份提供商的 ARN 和客户端 ID。',
	'not-an-instance': () => '此登录方式仅适用于 ECS 实例。请确认本机是 ECS 实例且已开启实例元数据服务。',
	'no-instance-role': () => '请在 ECS 控制台为实例授予 RAM 角色，或更正配置中的角色名称。',
	'uri-refused': () => '请使用 https://，http:// 仅限本机地址；不支持重定向。',
	'helper-missing': () => '请检查配置中的程序名称和路径。',
	'helper-failed': facts => `请在终端中运行该配置的命令以查明原因。${again(facts)}`,
	'helper-hung': facts => `该程序不能等待输入。请在终端中运行该配置的命令。${again(facts)}`,
	'helper-garbage': () =>
		'程序须输出一个 JSON 对象，包含 mode（AK 或 StsToken）、access_key_id、access_key_secret 和 sts_token。请在终端中运行该配置的命令。',
	'no-credentials': again,
	'login-needed': ({command}) =>
		command ? `请在终端中运行“${command}”重新登录，然后回到这里继续。` : '请在此配置的来源处重新登录。',
	'sign-in-ended': ({remedy}) => remedy ?? '请重新登录。',
	'identity-changed': () => '未使用这些凭证发起任何调用。如确需切换身份，请重新登录。',
	'unknown-region': () => '请从地域列表中选择（按 R）。',
	'region-refused': () => '请选择其他地域（按 R），或更换 --endpoint。',
	'not-found': () => '请检查接入点。',
	'not-supported': () => '是否支持取决于操作系统和实例规格：Windows 实例和已停售的规格没有系统日志。',
	'wrong-status': facts => `请等待实例启动完成。${again(facts)}`,
	'request-refused': again,
	throttled: facts => `请等待一分钟；使用同一账号的其他工具也占用配额。${again(facts)}`,
	'service-failed': again,
	'host-not-found': facts => `请检查网络、DNS 和地域。${again(facts)}`,
	'connection-refused': facts => `请检查网络和接入点。${again(facts)}`,
	'connection-lost': facts => `请检查网络。${again(facts)}`,
	'computer-slept': again,
	'timed-out': facts => `请检查网络或中间的防火墙。${again(facts)}`,
	'certificate-refused': () =>
		'可能是公司的代理或防火墙替换了证书：请将 NODE_EXTRA_CA_CERTS 设为其 CA 证书文件（PEM 格式），然后重新启动。',
	'certificate-outdated': facts => `请检查本机时间是否正确。${again(facts)}`,
	'certificate-of-another': () => '请检查接入点。也可能是登录页面或代理代为应答：请打开浏览器完成网络登录。',
	'not-tls': () => '请检查接入点及其端口。也可能是代理或登录页面代为应答。',
	'tls-refused': () => '对方版本过旧（至少需要 TLS 1.2）。也可能是代理或防火墙代为应答。',
	'not-the-api': facts => `中间可能有代理或登录页面。${again(facts)}`,
	'broken-answer': again,
	'proxy-unusable': ({code}) =>
		`请将 ${code ?? 'HTTPS_PROXY'} 写成 http://主机:端口 或 https://主机:端口，密码中的特殊字符须百分号编码（# 写作 %23）。不支持 SOCKS。`,
	'proxy-unreachable': facts => `请检查 HTTPS_PROXY 和网络；不经代理访问的主机可写入 NO_PROXY。${again(facts)}`,
	'proxy-hung': facts => `请检查 HTTPS_PROXY 和网络；不经代理访问的主机可写入 NO_PROXY。${again(facts)}`,
	'proxy-garbage': () => '请检查 HTTPS_PROXY 中的主机、端口，以及应为 http:// 还是 https://。',
	'proxy-login': () => '请写入 HTTPS_PROXY：http://用户名:密码@主机:端口，特殊字符须百分号编码（@ 写作 %40）。',
	'proxy-refused': () => '请联系代理的管理员放行；若可以直接访问，请将该主机写入 NO_PROXY。',
	'proxy-failed': again,
	'endless-list': again,
	'short-list': again,
	'file-too-new': () => '文件保持原样，未作任何改动。请升级此 yundeck 后使用。',
	'file-not-readable': () => '请检查该文件及其目录的所有者和权限。',
	'file-not-understood': () =>
		'文件保持原样，未作任何改动。请修复它，或用生成它的工具重新生成；在此之前，其中的配置不会显示。',
	'file-not-writable': () => '请检查目录的所有者和权限，是否为只读。已保存的内容没有丢失。',
	'disk-full': () => '请释放一些空间。已保存的内容没有丢失。',
	'keychain-failed': () =>
		'请解锁后重试。未能存入的密钥，再保存一次会存入文件，之后可用 :secrets keychain 移入钥匙串。',
	'secret-missing': () => '请更换它的密钥，或删除此配置。',
	'profile-gone': () => '它已被另一个 yundeck 删除或改名。',
	'name-taken': () => '请换一个名称。',
	'login-not-ours': () => '登录由 aliyun-cli 续期。直接使用该配置即可，yundeck 会读取 aliyun-cli 的文件。',
	'calls-broken': facts => `十秒之内会自动重新启动。${again(facts)}`,
	cancelled: again,
	unexpected: again,
};
