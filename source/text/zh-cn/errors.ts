import type {Words} from '#text/en.ts';
import type {ErrorFacts} from '#text/error-facts.ts';
import {advice} from './error-advice.ts';
import {sentences} from './error-sentences.ts';

const where = ({action, region}: ErrorFacts) => (action ? `${region ? `${region} 的 ` : ''}${action}：` : '');

export const errors: Words['errors'] = {
	title: (facts, kind) => `${where(facts)}${sentences[kind](facts)}`,
	hint: (facts, kind) => advice[kind](facts),
	inOneLine: (title, hint) => `${title}。${hint}`,
	kept: '当前显示的是旧数据。',
	incomplete: '列表不完整。',
};
