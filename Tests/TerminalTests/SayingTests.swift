import Foundation
import Interface
import Testing

@testable import Terminal

extension TerminalTests {
  @MainActor
  struct Saying {
    @Test func linesComeBelowEachOther() throws {
      let other = try PseudoTerminal()
      defer { other.end() }
      var narrator = Narrator()
      other.terminal.say(try narrator.speech(Self.line("Første"), news: [], after: nil))
      let start = other.text
      // The screen of frames is left, and nothing is said on it.
      let left = try #require(start.range(of: "\u{1B}[?1049l", options: .backwards))
      #expect(start[left.upperBound...].hasSuffix("Sted\r\nFørste\r"))
      other.terminal.say(
        try narrator.speech(Self.line("Anden"), news: ["Gemt"], after: .down))
      #expect(other.text == "\r\nGemt\r\nAnden\r")
      other.terminal.say(try narrator.speech(Self.line("Anden"), news: [], after: .down))
      #expect(other.text == "\r\nHer er ikke mere nedad.\r\nAnden\r")
    }

    @Test func aLetterThatIsTypedIsAllThatIsSent() throws {
      let other = try PseudoTerminal()
      defer { other.end() }
      var narrator = Narrator()
      for text in ["", "a", "aø"] {
        _ = other.text
        let reading = Self.entry(text, cursor: text.count)
        other.terminal.say(try narrator.speech(reading, news: [], after: .enter))
      }
      #expect(other.text == "ø\u{1B}[J")
      other.terminal.say(
        try narrator.speech(Self.entry("aø", cursor: 1), news: [], after: .left))
      #expect(other.text == "\u{8}")
    }

    @Test func aLongLineIsWrittenOnOverItsRows() throws {
      let other = try PseudoTerminal(size: Size(width: 20, height: 10))
      defer { other.end() }
      var narrator = Narrator()
      let text = "otte små ord der skal brydes over rækker"
      other.terminal.say(
        try narrator.speech(Self.entry(text, cursor: text.count), news: [], after: nil))
      _ = other.text
      other.terminal.say(
        try narrator.speech(Self.entry(text, cursor: 0), news: [], after: .home))
      // To the row where it begins, and there back from below the text to after "Felt: ".
      #expect(other.text == "\u{1B}[A\u{1B}[A" + String(repeating: "\u{8}", count: 5))
    }

    @Test func framesComeBack() throws {
      let other = try PseudoTerminal()
      defer { other.end() }
      var narrator = Narrator()
      other.terminal.say(try narrator.speech(Self.line("Talt"), news: [], after: nil))
      _ = other.text
      var frame = Frame(Size(width: 80, height: 24))
      frame.put("Tegnet", at: Point(x: 0, y: 0))
      other.terminal.draw(frame)
      let text = other.text
      #expect(text.contains("\u{1B}[?1049h") && text.contains("Tegnet"))
    }

    private static func line(_ line: String) -> Interface.Reading {
      Interface.Reading(["Sted"], line: line)
    }

    private static func entry(_ text: String, cursor: Int) -> Interface.Reading {
      Interface.Reading(["Sted"], entry: .init(id: "a", label: "Felt", text: text, cursor: cursor))
    }
  }
}

extension PseudoTerminal {
  /// What has been sent since the last look, as text.
  fileprivate var text: String { String(decoding: sent(), as: UTF8.self) }
}

extension Narrator {
  /// What is said, where something must be.
  fileprivate mutating func speech(
    _ reading: Interface.Reading, news: [String], after key: Key?
  ) throws -> Speech {
    let speech = say(reading, news: news, after: key)
    return try #require(speech)
  }
}
