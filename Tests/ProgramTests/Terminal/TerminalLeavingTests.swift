import Foundation
import TestSupport
import Testing

/// How the terminal is left, and how little is done while nothing happens.
@Suite("Terminal: leaving") struct TerminalLeavingTests {
  /// A way out of the program.
  enum Exit: CaseIterable { case key, terminate, hangUp, abort, crash }

  @Test(arguments: Exit.allCases)
  func theTerminalIsAsItWas(exit: Exit) async throws {
    try await Program.withProgram { program in
      try await TmuxSession.run(program, ["bash", "--norc", "-i"]) { terminal in
        try await terminal.type("PS1='klar>'; export SWIFT_BACKTRACE=enable=no; clear\n")
        try await terminal.wait("the prompt") { $0.hasPrefix("klar>") }
        let command = "stty -g > før; \(Program.executable.path) demo; stty -g > efter; echo forbi"
        try await terminal.type("\(command)\n")
        try await terminal.waitFor("Tiltrædelse af aftale")
        #expect(try await terminal.value("alternate_on") == "1")
        try await terminal.press("e")
        try await terminal.waitFor("[ Gem (F2) ]")
        let process = try child(of: terminal.process())
        switch exit {
        case .key: try await terminal.press("Escape", "q")
        case .terminate: Foundation.kill(process, SIGTERM)
        case .hangUp: Foundation.kill(process, SIGHUP)
        case .abort: Foundation.kill(process, SIGABRT)
        case .crash: Foundation.kill(process, SIGSEGV)
        }
        let screen = try await terminal.wait("the prompt") {
          $0.contains("\nforbi\nklar>")
        }
        #expect(!screen.contains("Tiltrædelse"))
        #expect(try await terminal.value("alternate_on") == "0")
        #expect(try await terminal.value("cursor_flag") == "1")
        #expect(try await terminal.value("mouse_any_flag") == "0")
        #expect(try await terminal.value("keypad_flag") == "0")
      }
      let before = try String(contentsOf: program.file("før"), encoding: .utf8)
      #expect(try String(contentsOf: program.file("efter"), encoding: .utf8) == before)
      #expect(before.contains(":"))
    }
  }

  @Test func nothingIsDoneWhileNothingHappens() async throws {
    try await Program.withProgram { program in
      try await TmuxSession.run(program, arguments: ["demo"]) { terminal in
        try await terminal.waitFor("Tiltrædelse af aftale")
        let process = try terminal.process()
        let before = try #require(processorTime(process))
        try await Task.sleep(for: .seconds(3))
        let after = try #require(processorTime(process))
        // A program that spins uses a hundred in a second.
        #expect(after - before <= 3)
      }
    }
  }

  private func child(of process: Int32) throws -> Int32 {
    let children = try String(
      contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
    return try #require(children.split(separator: " ").first.flatMap { Int32($0) })
  }
}
