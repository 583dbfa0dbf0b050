/** The tabs that the details of a thing can have; which ones, its resource says. */
export type DetailTab =
	| 'overview'
	| 'network'
	| 'disks'
	| 'snapshots'
	| 'tags'
	| 'events'
	| 'monitoring'
	| 'console'
	| 'json'
	| 'yaml';
