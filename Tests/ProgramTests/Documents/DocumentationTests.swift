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

  /// A path stands from the root, or is a file's name alone where the folder has been named.
  @Test func everyFileThatIsNamedIsThere() throws {
    let paths = try ["Sources", "Tests", "Documentation"].flatMap { folder in
      try [folder]
        + FileManager.default.subpathsOfDirectory(
          atPath: Documentation.root.appendingPathComponent(folder).path
        ).map { "\(folder)/\($0)" }
    }
    let all = Set(paths)
    let names = Set(paths.map { $0.split(separator: "/").last! })
    for page in try Documentation.pages() {
      let text = try Documentation.text(of: page)
      for path in text.matches(of: /`((?:Sources|Tests|Documentation)(?:\/[^`<\/]+)*)\/?`/) {
        #expect(all.contains(String(path.1)), "\(page): \(path.1)")
      }
      for file in text.matches(of: /`(?:[\w+]+\/)*([\w+]+\.(?:swift|sh|py))`/) {
        #expect(names.contains(file.1), "\(page): \(file.1)")
      }
    }
  }

  /// Words such as `Journal.commit(_:on:by:)`, each part of which stands in the code.
  @Test(arguments: ["README.md", "Documentation/Architecture.md", "Documentation/Decisions.md"])
  func everyNameOfTheCodeIsThere(page: String) throws {
    let code = try Documentation.sources()
    let words = Set(code.utf8.split { !Self.isPartOfAName($0) }.map { String(Substring($0)) })
    let text = try Documentation.text(of: page)
    for name in text.matches(of: /`([A-Za-z]\w*(?:\.[A-Za-z]\w*)*)(?:\([\w:.…]*\))?`/) {
      let parts = name.1.split(separator: ".").map(String.init)
      // A word without a capital may be a command or a program.
      guard parts.contains(where: { $0.contains(/[a-z][A-Z]|^[A-Z][a-z]/) }),
        !["Tests", "swift", "md"].contains(parts.last)
      else { continue }
      let unknown = parts.filter { !words.contains($0) }
      #expect(unknown.isEmpty, "\(page): \(name.0)")
    }
  }

  private static func isPartOfAName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
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
        let names = words.prefix { !$0.hasPrefix("-") }.prefix(isCommand ? 3 : 0)
        var help = try program.run(["hjælp"] + names)
        for count in (0..<names.count).reversed() where help.code != 0 {
          help = try program.run(["hjælp"] + names.prefix(count))
        }
        #expect(help.code == 0, "samdrift \(line)")
        let options = words.filter { $0.hasPrefix("--") }.map { $0.prefix { $0 != "=" } }
        for option in options where option != "--generate-completion-script" {
          #expect(help.output.contains(option), "samdrift \(line)")
        }
      }
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
