import {number} from '#text/number.ts';
import {plural} from './plural.ts';

export const log = {
	title: 'API calls',
	empty: 'Nothing was called yet.',
	attempt: (n: number) => `attempt ${n}`,
	retry: (seconds: string) => `again in ${seconds} s`,
	rows: (count: number) => plural(count, 'row'),
	none: 'no answer',
	done: 'done',
	position: (index: number, count: number) => `${number(index)}/${number(count)}`,
};

export const request = {
	title: 'API call',
	fields: {
		time: 'Time',
		action: 'Action',
		region: 'Region',
		endpoint: 'Endpoint',
		proxy: 'Through the proxy',
		attempt: 'Attempt',
		status: 'HTTP status',
		duration: 'Duration',
		rows: 'Rows',
		requestId: 'RequestId',
		code: 'Error code',
		message: 'Message',
		meaning: 'Meaning',
		hint: 'What to do',
		recommend: 'Alibaba Cloud’s page',
		permission: 'Missing permission',
		parameters: 'Parameters',
		command: 'With aliyun-cli',
	},
	noParameters: 'none',
};
