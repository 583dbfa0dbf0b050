import {Box} from 'ink';
import {hints} from '#keys/hints.ts';
import {banner} from '#state/banner.ts';
import {layout} from '#state/layout.ts';
import {previewColumns} from '#state/update-column-picker.ts';
import {refit} from '#state/update-lists.ts';
import {HintBar} from '#ui/hint-bar.tsx';
import {Lines} from '#ui/lines.tsx';
import {themeFor} from '#ui/theme.ts';
import {bannerLines} from './banner-lines.ts';
import {Credentials} from './credentials.tsx';
import {Details} from './details.tsx';
import {Dialog} from './dialog.tsx';
import {Header} from './header.tsx';
import {LogPane} from './log-pane.tsx';
import {noticeRows} from './notice.ts';
import {Panel} from './panel.tsx';
import {ProfileForm} from './profile-form.tsx';
import {Profiles} from './profiles.tsx';
import {Regions} from './regions.tsx';
import {ResourceTable} from './resource-table.tsx';
import type {ScreenProps} from './screen-props.ts';
import {Start} from './start.tsx';
import {Title} from './title.tsx';
import {TooSmall} from './too-small.tsx';

/** The whole terminal: exactly its rows, never wider than its columns. */
export function Screen({state}: ScreenProps) {
	const {isTooSmall, columns, bodyRows, logRows} = layout(state);
	if (isTooSmall) {
		return <TooSmall state={state} />;
	}

	const notice = noticeRows(state);
	const theme = themeFor(state.settings.hasColor);
	return (
		<Box flexDirection="column" width={columns} height={state.size.rows}>
			<Header state={state} />
			<Title state={state} />
			<Box flexDirection="column" flexShrink={0} height={bodyRows} overflowY="hidden">
				<Body state={state} />
			</Box>
			{logRows > 0 ? <LogPane state={state} /> : null}
			{notice.length > 0 ? <Lines lines={notice} columns={columns} theme={theme} /> : null}
			<HintBar hints={hints(state)} columns={columns} theme={theme} />
		</Box>
	);
}

function Body({state}: ScreenProps) {
	const {overlay} = state;
	switch (overlay?.kind) {
		case 'help':
		case 'request':
		case 'fields':
		case 'palette':
		case 'columns':
			return (
				<Panel state={state} panel={overlay}>
					<Below state={refit(previewColumns(state))} />
				</Panel>
			);
		case 'export':
		case 'delete-profile':
		case 'save-profile':
		case 'sign-in-again':
			return (
				<Dialog state={state} dialog={overlay}>
					<Below state={refit(state)} />
				</Dialog>
			);
		case undefined:
			return <Below state={state} />;
	}
}

/** The screen itself, with what is to be said about it. */
function Below({state}: ScreenProps) {
	const {lines} = banner(state);
	return (
		<>
			{lines.length > 0 ? (
				<Lines lines={bannerLines({lines})} columns={state.size.columns} theme={themeFor(state.settings.hasColor)} />
			) : null}
			<Step state={state} />
		</>
	);
}

/** The step of the walk the user is at. */
function Step({state}: ScreenProps) {
	switch (state.screen) {
		case 'start':
			return <Start state={state} />;
		case 'profiles':
			return <Profiles state={state} />;
		case 'credentials':
			return <Credentials state={state} />;
		case 'profile-form':
			return state.profileForm ? <ProfileForm state={state} form={state.profileForm} /> : null;
		case 'regions':
			return <Regions state={state} />;
		case 'details':
			return <Details state={state} />;
		default:
			return <ResourceTable state={state} name={state.screen} />;
	}
}
