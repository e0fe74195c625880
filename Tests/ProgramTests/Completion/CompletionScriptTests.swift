import TestSupport
import Testing

/// What a shell makes of its script, where the machine has that shell.
@Suite("Completion scripts") struct CompletionScriptTests {
  @Test func eachShellGetsItsOwnScript() throws {
    try Program.withProgram { program in
      let starts = ["bash": "# Fuldførelse", "fish": "# Fuldførelse", "zsh": "#compdef samdrift"]
      for (shell, start) in starts {
        let script = try program.run("--generate-completion-script", shell)
        #expect(script.code == 0 && script.errors.isEmpty)
        #expect(script.output.hasPrefix(start))
        #expect(try program.run("--generate-completion-script=\(shell)").output == script.output)
      }
      #expect(try program.run("--generate-completion-script", "csh").code == 64)
    }
  }

  @Test func aShellIsAnsweredInLines() throws {
    try Program.withProgram { program in
      let answer = try program.run("---completion", "papir", "oplae")
      #expect(answer.output == "oplaeg\n")
      let none = try program.run("---completion", "findes", "ikke", "")
      #expect(none.code == 0 && none.output.isEmpty)
    }
  }

  /// The words are as bash has them: with what was typed to quote them, and split at "=".
  @Test(arguments: [
    (["papir", "oplae"], ["oplaeg"]),
    (["milepæl", "7", "--status", "i"], ["ikke\\ startet", "i\\ gang"]),
    (["milepæl", "7", "--status", "i\\ g"], ["i\\ gang"]),
    (["milepæl", "7", "--status", "\"i g"], ["i gang"]),
    (["milepæl", "7", "--status", "=", "n"], ["nået"]),
    (["\"papir\"", "re"], ["referat", "rettelser", "resultater"]),
    (["--oplae"], ["--oplaes"]),
  ])
  func bashIsGivenWholeWords(typed: [String], words: [String]) throws {
    try Program.withProgram { program in
      let outcome = try program.shell(
        """
        source <(samdrift --generate-completion-script bash)
        mapfile -t typed <<'END'
        \(typed.joined(separator: "\n"))
        END
        COMP_WORDS=(samdrift "${typed[@]}"); COMP_CWORD=${#typed[@]}
        _samdrift samdrift
        printf '%s\\n' "${COMPREPLY[@]}"
        """, with: "/bin/bash")
      #expect(outcome.output.split(separator: "\n").map(String.init) == words)
    }
  }
}
