// The built-in endpoint, whose calls all fail as its parent says: faulty-endpoint.ts <instances>
import {type Fault, startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';
import {endsSession} from '#domain/ends-session.ts';
import {faults} from '../../test/faults/faults.ts';

const large: Fault = {kind: 'body', text: `{"RequestId":"${'x'.repeat(10 * 1024 ** 2)}"}`};
// Where credentials are over, keys belong to the question to sign in again.
const meant = faults.filter(({kind}) => kind === undefined || !endsSession({kind}));
const known = new Map([...meant.map(({name, fault}) => [name, fault] as const), ['10 MB of no list', large]]);
const [, , instances = ''] = process.argv;
const {url, accessKeyId, accessKeySecret, setFaults} = await startEcsEndpoint({instances: Number(instances)});
process.on('message', (name: string) => {
	const fault = known.get(name);
	setFaults(fault ? [{fault}] : []);
	process.send?.('done');
});
process.on('disconnect', () => process.exit());
process.send?.({url, accessKeyId, accessKeySecret, faults: [...known.keys()]});
