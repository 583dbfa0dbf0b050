export type {Account} from './account/account.ts';
export {demoSignIn} from './account/demo-account.ts';
export type {Endpoint, EndpointOptions} from './endpoint.ts';
export type {Fault, FaultRule} from './faults/fault.ts';
export type {RequestRecord} from './journal.ts';
export {type ScenarioName, scenarioNames} from './scenarios.ts';
export type {AccessKey} from './signature/access-key.ts';
export {startEcsEndpoint} from './start.ts';
