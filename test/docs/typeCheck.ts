import { dirname } from "node:path";
import ts from "typescript";

/** Checks the types of TypeScript files as a user's compiler would; answers what it says, by file and line. */
export function typeTroubles(files: readonly string[]): { file: string; line: number; message: string }[] {
  const config = "test/tsconfig.json";
  const read = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    dirname(config),
  );
  const options: ts.CompilerOptions = {
    ...read.options,
    noUnusedLocals: false,
    noUnusedParameters: false,
    noEmit: true,
  };
  const program = ts.createProgram(files, options);
  return files.flatMap((file) => {
    const source = program.getSourceFile(file)!;
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ start, messageText }) => ({
      file,
      line: source.getLineAndCharacterOfPosition(start ?? 0).line + 1,
      message: ts.flattenDiagnosticMessageText(messageText, "\n"),
    }));
  });
}
