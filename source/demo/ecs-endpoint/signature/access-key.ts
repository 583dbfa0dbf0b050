export type AccessKey = {
	readonly id: string;
	readonly secret: string;
	/** Makes it a temporary key: every call must carry this token. */
	readonly securityToken?: string;
	/** Milliseconds; when the token ends. */
	readonly expiresAt?: number;
	readonly disabled?: boolean;
};

export const demoAccessKey: AccessKey = {
	id: 'LTAI5tYundeckDemoOnly001',
	secret: 'YundeckDemoSecretNotARealKey00',
};
