import Foundation
import Testing

@testable import Terminal

extension TerminalTests {
  @MainActor
  struct Clipboard {
    @Test func aTextGoesWithoutWhatControlsTerminals() throws {
      let other = try PseudoTerminal()
      defer { other.end() }
      _ = other.sent()
      #expect(other.terminal.copy("æ\tb\nc\u{1B}]0;x\u{07}\u{9B}2J\r\u{0}"))
      let data = Data("æ\tb\nc]0;x2J".utf8).base64EncodedString()
      #expect(String(decoding: other.sent(), as: UTF8.self) == "\u{1B}]52;c;\(data)\u{07}")
    }

    @Test func aConsoleHasNone() throws {
      let other = try PseudoTerminal(type: "linux")
      defer { other.end() }
      _ = other.sent()
      #expect(!other.terminal.copy("a"))
      #expect(other.sent().isEmpty)
    }
  }
}
