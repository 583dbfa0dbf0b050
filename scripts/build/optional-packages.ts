import project from '../../package.json' with {type: 'json'};

/** Not bundled and not needed: a native package, installed where there is one for the platform. */
export const optionalPackages: ReadonlySet<string> = new Set(Object.keys(project.optionalDependencies));
