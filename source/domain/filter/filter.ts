export {filterColumnNames} from './columns.ts';
export {type Filter, matchesFilter, type ParsedFilter, parseFilter, quoteForFilter} from './parse-filter.ts';
export type {FilterProblem, FilterProblemKind} from './problem.ts';
export {instanceSearchText} from './values.ts';
