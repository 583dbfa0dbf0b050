// The compiler has it in its DOM library only.
declare const WebAssembly: {
	readonly Module: new (bytes: Uint8Array) => object;
	readonly Instance: new (module: object, imports: object) => Instance;
};

type Instance = {
	readonly exports: object;
};

type InstantiateWasm = (imports: object, receive: (instance: Instance) => void) => object;

/** Emscripten's hook for whoever wants to compile the module himself: from the bytes, in place. */
export function instantiateYoga(base64: string): InstantiateWasm {
	return (imports, receive) => {
		const instance = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(base64, 'base64')), imports);
		receive(instance);
		return instance.exports;
	};
}
