import {regionEndpoint, regions} from '../fleet/regions.ts';
import type {Operation} from './operation.ts';
import {oneOf, type Parameters, text} from './parameters.ts';

const languages = ['zh-CN', 'zh-TW', 'en-US', 'ja', 'fr', 'de', 'ko'];

/** Names are kept in two languages: Chinese of either script gets the one, everybody else the other. */
export function isChinese(parameters: Parameters): boolean {
	oneOf(parameters, 'AcceptLanguage', languages, 'InvalidAcceptLanguage.NotFound');
	return (text(parameters, 'AcceptLanguage') ?? 'zh-CN').startsWith('zh');
}

export const describeRegions: Operation = ({parameters, requestId}) => {
	const isInChinese = isChinese(parameters);
	oneOf(parameters, 'ResourceType', ['instance', 'disk', 'reservedinstance', 'scu'], 'InvalidResourceType.NotFound');
	return {
		body: {
			RequestId: requestId,
			Regions: {
				Region: regions.map(region => ({
					RegionId: region.id,
					RegionEndpoint: regionEndpoint(region),
					LocalName: isInChinese ? region.chinese : region.english,
				})),
			},
		},
		rows: regions.length,
	};
};
