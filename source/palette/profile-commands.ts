import type {State} from '#state/state.ts';
import {withoutImportable, withoutOwnProfile, withoutSessionEnd} from '#state/unavailable.ts';
import {wordsFor} from '#text/words.ts';
import {type Candidate, type Command, plainCommand} from './command.ts';
import {withMeant} from './match.ts';

/** Commands that manage profiles. */
export const profileCommands: readonly Command[] = [
	plainCommand('new', ['新建配置'], {type: 'prompt-requested'}),
	plainCommand('edit', ['编辑配置'], {type: 'profile-form-requested', purpose: 'edit'}, withoutOwnProfile),
	plainCommand('import', ['导入配置'], {type: 'profile-form-requested', purpose: 'import'}, withoutImportable),
	plainCommand('forget', ['删除配置'], {type: 'profile-deletion-asked'}, withoutOwnProfile),
	{
		name: 'secrets',
		aliases: ['密钥'],
		argument: {
			usage: 'secretPlace',
			isRequired: 'secretPlace',
			complete: (state, piece) => ({piece, candidates: placeCandidates(state)}),
		},
		run: (state, argument) =>
			withMeant(placeCandidates(state), argument, 'secretPlace', ({value}) => ({
				message: {type: 'secrets-move-requested', to: value as 'keychain' | 'file'},
			})),
	},
	plainCommand('signin', ['重新登录'], {type: 'sign-in-again-requested'}, withoutSessionEnd),
];

function placeCandidates(state: State): readonly Candidate[] {
	const {keychain, file} = wordsFor(state.language).palette.meanings;
	return [
		{value: 'keychain', names: ['钥匙串'], description: keychain},
		{value: 'file', names: ['文件'], description: file},
	];
}
