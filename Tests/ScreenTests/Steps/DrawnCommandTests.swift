import Interface
import TestSupport
import Testing
import Text

@testable import Screens

/// What is marked with the mouse and put into a terminal is the same command.
@Suite("Command lines as they are drawn") struct DrawnCommandTests {
  @Test(arguments: [40, 80])
  func drawnRowsAreTheLine(width: Int) throws {
    var story = Story("", .plan, .new("Bjørns »nye« projekt"))
    story.world.namedDatabase = "/mnt/fælles drev/boligforeningen/projekter/samdrift-2026.db"
    story.press("Enter 3 a")
    story.type(
      "Ring til Anne's kontor om $5, `nøglen` og »haven« ved Fjordglimt og Havnebakken")
    story.press("Enter Esc Y")
    story.resize(width, 50)
    let layer = try #require(story.app.overlays.last as? CommandLayer)
    let rows = story.app.view().lines.drop { !$0.hasPrefix("samdrift") }.prefix { !$0.isEmpty }
    #expect(rows.count > 1)
    #expect(rows.allSatisfy { Width.of($0) < width })
    #expect(try words(of: Array(rows)) == layer.commands.lines.map(\.words))
  }

  /// Any words, at any width, alone and with a line after them.
  @Test(arguments: [16, 27, 40, 80])
  func rowsAreTheLine(width: Int) throws {
    let texts = [
      "plan", "ret", "--database", "/mnt/drev/en meget lang sti/samdrift.db", "1", "--note",
      "Anne's »nye« plan: \"a\" \\ 'b' koster $5!\n\tOg $(ls) `ls` * ? [a] {b,c} | & ; < > # ~",
      "", "-5", "=x", String(repeating: "æ", count: 200), String(repeating: "'", count: 90) + "\n",
      "a\u{A0}b\u{202E}c",
    ]
    let line = ShellLine(["samdrift"] + texts)
    var rows = line.rows(width: width)
    #expect(width < 20 || rows.allSatisfy { Width.of($0) <= width })
    rows[rows.count - 1] += ShellLine.joint
    #expect(try words(of: rows + [""] + line.rows(width: width)) == [line.words, line.words])
  }

  /// What bash makes of some rows.
  private func words(of rows: [String]) throws -> [[String]] {
    let script =
      "samdrift() { printf '%s\\1' samdrift \"$@\"; printf '\\2'; }\n"
      + rows.joined(separator: "\n")
    let read = try Program.withProgram { try $0.shell(script, with: "/bin/bash") }
    #expect(read.code == 0 && read.errors.isEmpty)
    return read.output.split(separator: "\u{2}").map { line in
      line.split(separator: "\u{1}", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
  }
}
