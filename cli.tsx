#!/usr/bin/env node
import {parseCommandLine} from '#command-line/parse-command-line.ts';
import {runCommand} from '#command-line/run-command.ts';
import {scenarioNames} from '#demo/ecs-endpoint/scenarios.ts';
import packageJson from './package.json' with {type: 'json'};

const command = parseCommandLine({
	arguments_: process.argv.slice(2),
	environment: process.env,
	version: packageJson.version,
	scenarioNames,
});
process.exitCode = await runCommand(command, packageJson.version);
// What was given up and still hangs around must not keep the shell waiting.
setTimeout(() => process.exit(), 1000).unref();
