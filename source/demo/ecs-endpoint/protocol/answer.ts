import {findRegion} from '../fleet/regions.ts';
import type {ApiError} from './api-error.ts';
import type {Call} from './call.ts';
import {type Json, toXml} from './to-xml.ts';

export type Answer = {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly text: string;
};

type Labels = {
	readonly requestId: string;
	readonly traceId: string;
	readonly now: number;
};

type Body = Readonly<Record<string, Json>>;

function answer(status: number, call: Call, root: string, body: Body, {requestId, traceId, now}: Labels): Answer {
	const isXml = call.format === 'XML';
	return {
		status,
		headers: {
			Date: new Date(now).toUTCString(),
			'Content-Type': isXml ? 'text/xml;charset=utf-8' : 'application/json;charset=utf-8',
			'Transfer-Encoding': 'chunked',
			Vary: 'Accept-Encoding',
			'Access-Control-Allow-Origin': '*',
			'Access-Control-Expose-Headers': '*',
			'x-acs-request-id': requestId,
			'x-acs-trace-id': traceId,
		},
		text: isXml ? toXml(root, body) : JSON.stringify(body),
	};
}

/** Of the services that are no API. */
export function jsonAnswer(status: number, body: Body): Answer {
	return {status, headers: {'Content-Type': 'application/json;charset=utf-8'}, text: JSON.stringify(body)};
}

export function successAnswer(call: Call, body: Body, labels: Labels): Answer {
	return answer(200, call, `${call.action}Response`, body, labels);
}

// The host that the client would have called, as one port here stands for all of them.
function hostOf({region}: Call, product: string): string {
	if (product !== 'Ecs') return `${product.toLowerCase()}.aliyuncs.com`;
	return findRegion(region) === undefined ? 'ecs.aliyuncs.com' : `ecs.${region}.aliyuncs.com`;
}

export function errorAnswer(call: Call, error: ApiError, product: string, labels: Labels): Answer {
	const {requestId} = labels;
	const {status, code, message, extra} = error;
	const body = {
		RequestId: requestId,
		HostId: hostOf(call, product),
		Code: code,
		Message: message,
		Recommend: `https://api.aliyun.com/troubleshoot?q=${code}&product=${product}&requestId=${requestId}`,
		...(extra.accessDeniedDetail && {AccessDeniedDetail: extra.accessDeniedDetail}),
	};
	const plain = answer(status, call, 'Error', body, labels);
	return {...plain, headers: {...plain.headers, ...extra.headers}};
}

export function htmlAnswer(status: number): Answer {
	const title = `${status} Bad Gateway`;
	return {
		status,
		headers: {'Content-Type': 'text/html', Server: 'nginx'},
		text: `<html>\n<head><title>${title}</title></head>\n<body>\n<center><h1>${title}</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>\n`,
	};
}
