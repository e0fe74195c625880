import Foundation
import TestSupport
import Testing
import Text

@testable import samdrift

/// The command that ssh was asked for, as a shell would split it, and no more.
@Suite("Kiosk: the line") struct KioskLineTests {
  private static let transfer = KioskFiles.Transfer(login: "anna", port: "2222")

  @Test(arguments: [
    ("", []), ("  ", []), ("tavle", ["tavle"]), ("samdrift tavle", ["tavle"]), ("samdrift", []),
    ("plan  tilføj\t'Ny ting'", ["plan", "tilføj", "Ny ting"]), ("søg ''", ["søg", ""]),
    (#"søg "a \"b\" \$ \x 'c'""#, ["søg", #"a "b" $ \x 'c'"#]), (#"søg a\ b\;"#, ["søg", "a b;"]),
    ("søg 'a\nb'", ["søg", "a\nb"]), ("søg a#b 'c'd\"e\"", ["søg", "a#b", "cde"]),
    ("papir oversigt --ud=\"x y.pdf\"", ["papir", "oversigt", "--ud=x y.pdf"]),
  ])
  func isSplit(line: String, words: [String]) throws {
    #expect(try KioskLine.words(of: line, Self.transfer) == words)
  }

  @Test(arguments: [
    ("tavle; ls", "Tegnet ;"), ("tavle & ls", "Tegnet &"), ("tavle && ls", "Tegnet &"),
    ("tavle | sh", "Tegnet |"), ("tavle > x", "Tegnet >"), ("tavle < x", "Tegnet <"),
    ("(ls)", "Tegnet ("), ("tavle $(ls)", "Tegnet $"), ("tavle $HOME", "Tegnet $"),
    ("tavle `ls`", "Tegnet `"), ("tavle *", "Tegnet *"), ("tavle a?", "Tegnet ?"),
    ("tavle [a]", "Tegnet ["), ("tavle #x", "Tegnet #"), ("tavle\nls", "linjeskift"),
    ("tavle \"$(ls)\"", "Tegnet $"), ("tavle \"`ls`\"", "Tegnet `"), ("søg 'a", "mangler et '"),
    ("søg \"a", "mangler et \""), ("søg a\\", "omvendt skråstreg"), ("søg \"a\\", "mangler et \""),
    ("scp -t x", "sftp -P 2222 anna@SERVER"), ("/usr/lib/openssh/sftp-server", "mappen ud"),
    ("internal-sftp", "mappen ind"), ("rsync --server . .", "sftp"),
  ])
  func isRefusedInWords(line: String, words: String) throws {
    let failure = #expect(throws: Failure.self) { try KioskLine.words(of: line, Self.transfer) }
    #expect(failure?.code == .usage)
    #expect(failure?.message.contains(words) == true, "\(failure?.message ?? "")")
  }

  @Test func wordsThatAreQuotedForAShellComeBack() throws {
    var random = SeededRandom(seed: 15)
    for _ in 1...2000 {
      let words = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        text(of: Array("ab æ'\"\\$`;&|<>()*?[#-=!~"), upTo: 8, &random)
      }
      #expect(try KioskLine.split(words.map(\.shellWord).joined(separator: " ")) == words)
    }
  }

  @Test func aLineThatIsTakenIsWhatAShellMakesOfIt() throws {
    var random = SeededRandom(seed: 16)
    var taken: [(line: String, words: [String])] = []
    while taken.count < 400 {
      let line = text(of: Array("aab  æ\t''\"\"\\;$*#\n-="), upTo: 14, &random)
      if let words = try? KioskLine.split(line) { taken.append((line, words)) }
    }
    let script =
      "w() { for a do printf '%s\\001' \"$a\"; done; printf '\\002'; }\n"
      + taken.map { "w \($0.line)\n" }.joined()
    let said = try Program.withProgram { try $0.shell(script).output }
    let answers = said.split(separator: "\u{2}", omittingEmptySubsequences: false).dropLast()
    try #require(answers.count == taken.count)
    for (answer, (line, words)) in zip(answers, taken) {
      let theirs = answer.split(separator: "\u{1}", omittingEmptySubsequences: false).dropLast()
      #expect(theirs.map(String.init) == words, "\(line)")
    }
  }

  private func text(
    of signs: [Character], upTo length: Int, _ random: inout SeededRandom
  ) -> String {
    String(
      (0..<Int.random(in: 0...length, using: &random)).map { _ in
        signs.randomElement(using: &random) ?? "a"
      })
  }
}
