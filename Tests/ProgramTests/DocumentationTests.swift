import Foundation
import TestSupport
import Testing

/// What the documents tell people to type, open and expect is there.
@Suite struct DocumentationTests {
  @Test func readmeHasOneCommandToStartAndOneToTest() throws {
    let commands = Documentation.blocks("sh", in: try Documentation.text(of: "README.md"))
    try #require(commands.count == 2)
    #expect(commands[0].hasSuffix("&& swift run -c release samdrift demo"))
    #expect(commands[1].hasSuffix("&& swift test"))
    for command in commands {
      #expect(
        command.contains("apt-get update; apt-get install -y libncursesw5-dev libsqlite3-dev"))
    }
  }

  @Test func theChecksRunReadmesOwnTestCommand() throws {
    let script = try Documentation.text(of: ".ci/run")
    let line = try #require(
      script.split(separator: "\n").first { $0.hasPrefix("tests=$(") }
    ).dropFirst("tests=$(".count).dropLast()
    let found = try Program.withProgram { program in
      try program.shell("cd \(Documentation.root.path) && \(line)").output
    }
    let commands = Documentation.blocks("sh", in: try Documentation.text(of: "README.md"))
    #expect(found == commands[1] + "\n")
    #expect(script.contains("sh -euc \"$tests\""))
  }

  @Test func everyLinkLeadsToAFile() throws {
    for page in try Documentation.pages() {
      let folder = URL(fileURLWithPath: page, relativeTo: Documentation.root)
        .deletingLastPathComponent()
      let text = try Documentation.text(of: page)
      for link in text.matches(of: /\]\(([^)#:]+)\)/) {
        let target = folder.appendingPathComponent(String(link.1)).path
        #expect(FileManager.default.fileExists(atPath: target), "\(page): \(link.1)")
      }
    }
  }

  @Test func everyPathThatIsNamedIsThere() throws {
    for page in try Documentation.pages() {
      for path in try Documentation.text(of: page).matches(of: /`((?:Sources|Tests)\/[^`*<]+)`/) {
        let target = Documentation.root.appendingPathComponent(String(path.1)).path
        #expect(FileManager.default.fileExists(atPath: target), "\(page): \(path.1)")
      }
    }
  }

  @Test func everyCommandAndOptionIsUnderstood() throws {
    var lines: Set<String> = []
    for page in try Documentation.pages() {
      let text = try Documentation.text(of: page)
      for line in text.matches(of: /(?m)(?:^\$ |`)samdrift ([^`\n>]+)/) {
        lines.insert(String(line.1))
      }
    }
    #expect(lines.count > 10)
    try Program.withProgram { program in
      for line in lines {
        let words = line.split(separator: " ").map(String.init)
        let command = words.first { !$0.hasPrefix("-") && !$0.hasPrefix("/") }
        let isCommand = command.map { words[0] == $0 } ?? false
        // A command may have commands of its own: the longest name that is one.
        let names = words.prefix { !$0.hasPrefix("-") }.prefix(isCommand ? 2 : 0)
        let both = try program.run(["hjælp"] + names)
        let help = both.code == 0 ? both : try program.run(["hjælp"] + names.prefix(1))
        #expect(help.code == 0, "samdrift \(line)")
        let options = words.filter { $0.hasPrefix("--") }.map { $0.prefix { $0 != "=" } }
        for option in options where option != "--generate-completion-script" {
          #expect(help.output.contains(option), "samdrift \(line)")
        }
      }
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreWrittenInDanish(shell: String) throws {
    try Program.withProgram { program in
      let script = try program.run("--generate-completion-script", shell)
      #expect(script.code == 0)
      #expect(script.output.contains("oversigt"))
      #expect(!script.output.contains("Show help information"))
    }
  }

  @Test func messagesInTheGuideAreTheProgramsOwn() throws {
    let page = try Documentation.text(of: "Documentation/Brugervejledning.md")
    // Long messages are broken over lines in the code, and joined here as the compiler does.
    let sources = try Documentation.sources()
      .replacing(/\\\n\s*/, with: "").replacing(/"\s*\+ "/, with: "")
    let rows = Documentation.rows(under: "Hvis programmet siger noget", in: page)
    #expect(rows.count > 10)
    for row in rows { #expect(sources.contains(row[0]), "\(row[0])") }
  }
}
