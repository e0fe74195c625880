import Foundation
import TestSupport
import Testing
import Text

/// Commands that are stopped while they are at work, or another program is for them.
@Suite("Commands interrupted") struct CommandInterruptionTests {
  @Test(arguments: ["INT", "TERM", "HUP"])
  func theOtherProgramEndsAndNothingIsLeft(signal: String) throws {
    try withPress { program in
      let outcome = try stop(program, by: signal)
      let numbers = ["INT": 130, "TERM": 143, "HUP": 129]
      #expect(outcome.output == "\(numbers[signal]!)\n", "\(outcome.errors)")
      #expect(try !isPressRunning(program))
      #expect(try left(in: program) == [])
      #expect(!FileManager.default.fileExists(atPath: program.file("s.pdf").path))
    }
  }

  @Test func whatAKilledProgramLeavesIsRemovedByTheNext() throws {
    try withPress { program in
      #expect(try stop(program, by: "KILL").output == "137\n")
      let press = try #require(try pressProcess(program))
      kill(press, SIGKILL)
      let names = try left(in: program)
      #expect(names.count == 1)
      // One that has just been made may be somebody's.
      try program.run("tavle")
      #expect(try left(in: program) == names)
      try program.shell("touch -d '1 minute ago' samdrift-*")
      try program.run("tavle")
      #expect(try left(in: program) == [])
    }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func anExportLeavesNothing(signal: Int32) async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Prøve", "--database", "p.db")
      try Data("før".utf8).write(to: program.file("p.json"))
      let names = { try FileManager.default.contentsOfDirectory(atPath: program.home.path) }
      let arguments = ["eksport", "p.json", "--database", "p.db"]
      try await TmuxSession.run(program, arguments: arguments) { terminal in
        try await terminal.waitFor("Skal den overskrives?")
        // It has begun the file when it has to wait for the history.
        let lock = try DatabaseLock(program.file("p.db"))
        try await terminal.press("j", "Enter")
        #expect(try await eventually { try names().contains { $0.hasSuffix(".tmp") } })
        kill(try terminal.process(), signal)
        #expect(try await terminal.waitForEnd() == 128 + signal)
        lock.release()
      }
      #expect(try !names().contains { $0.hasSuffix(".tmp") })
      #expect(try Data(contentsOf: program.file("p.json")) == Data("før".utf8))
    }
  }

  /// Starts a PDF with a press that never ends, and stops the program when it is under way.
  private func stop(_ program: Program, by signal: String) throws -> Program.Outcome {
    try program.shell(
      """
      set -m; PATH="$PWD/bin:$PATH"
      samdrift papir statusrapport --ud s.pdf & pid=$!
      until [ -s i-gang ]; do sleep 0.05; done
      kill -\(signal) $pid; wait $pid 2>/dev/null; echo $?
      """, with: "/bin/bash")
  }

  private func withPress(_ body: (Program) throws -> Void) throws {
    try Program.withProgram { program in
      try program.run("opret", "Prøve")
      _ = try script(
        "echo $$ > \(program.home.path)/i-gang; exec \(lastingCommand)", program,
        name: "bin/weasyprint")
      try body(program)
    }
  }

  private func pressProcess(_ program: Program) throws -> Int32? {
    Int32(try String(contentsOf: program.file("i-gang"), encoding: .utf8).trimmed)
  }

  private func isPressRunning(_ program: Program) throws -> Bool {
    isRunning(try #require(try pressProcess(program)))
  }

  private func left(in program: Program) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: program.home.path)
      .filter { $0.hasPrefix("samdrift-") }
  }
}
