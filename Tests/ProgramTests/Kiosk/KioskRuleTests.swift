import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import samdrift

/// When there is a kiosk, and what may be done in it.
@Suite("Kiosk: the rules") struct KioskRuleTests {
  @Test(
    arguments: [
      ("", [:], "bash", nil), ("tavle", [:], "sshd", nil), ("--kiosk", [:], nil, .asked),
      ("tavle", ["SSH_ORIGINAL_COMMAND": "x"], nil, .forced),
      ("", ["SSH_CONNECTION": "x"], "sshd\n", .started),
      ("", ["SSH_CONNECTION": "x"], "sshd-session\n", .started),
      ("", ["SSH_CONNECTION": "x"], "bash\n", nil), ("", ["SSH_CONNECTION": "x"], nil, nil),
      ("", ["SSH_CONNECTION": "x", "SAMDRIFT_KIOSK": "nej"], "sshd\n", nil),
      ("--kiosk", ["SAMDRIFT_KIOSK": "nej"], nil, .asked),
      ("--projekt Nord", ["SSH_CONNECTION": "x"], "sshd\n", .started),
      ("demo", ["SSH_CONNECTION": "x"], "sshd\n", .started),
      ("--projekt Nord tavle", ["SSH_CONNECTION": "x"], "sshd\n", nil),
    ] as [(String, [String: String], String?, Kiosk.Reason?)])
  func isOn(
    line: String, variables: [String: String], parent: String?, reason: Kiosk.Reason?
  ) {
    let own = line.split(separator: " ").map(String.init)
    #expect(Kiosk(own, variable: { variables[$0] }, parent: { parent })?.reason == reason)
  }

  @Test func theParentIsOnlyLookedForBehindSSH() {
    _ = Kiosk([], variable: { _ in nil }) {
      Issue.record("It was looked for.")
      return nil
    }
  }

  @Test(arguments: ["LD_PRELOAD", "EDITOR", "PYTHONPATH", "SAMDRIFT_DAG", "LC_ALL", "TERMINFO"])
  func aVariableThatLeadsElsewhereIsLeftOut(name: String) { #expect(!Kiosk.isLetIn(name)) }

  @Test func everyCommandHasAStand() {
    let commands = Self.commands(under: Samdrift.self)
    #expect(commands.count > 80)
    for path in commands {
      #expect(
        KioskCommands.stance(of: path) != nil,
        "Say in KioskCommands what »\(path.joined(separator: " "))« may do in a kiosk.")
    }
  }

  @Test func aCommandIsFoundByItsType() {
    #expect(KioskCommands.path(of: PlanList.self) == ["plan", "liste"])
    #expect(KioskCommands.path(of: Show<Board>.self) == ["tavle"])
    #expect(KioskCommands.path(of: Samdrift.self) == [])
    #expect(KioskCommands.stance(of: ["gendan"]) == .never)
  }

  /// The paths of all commands that do something themselves.
  static func commands(
    under parent: any ParsableCommand.Type, _ path: [String] = []
  ) -> [[String]] {
    let deeper = parent.subcommands.flatMap {
      commands(under: $0, path + [$0.configuration.commandName ?? ""])
    }
    let isGroup = parent.configuration.defaultSubcommand != nil
    return deeper + (isGroup ? [] : [path])
  }
}

/// Names of people as folders.
@Suite("Kiosk: the persons") struct KioskPersonTests {
  @Test(arguments: [
    ("Anne", "Anne"), ("Anne Madsen", "Anne_20Madsen"), ("..", "_2e_2e"), ("a/b", "a_2fb"),
    ("æ", "_c3_a6"), ("_20", "_5f20"),
  ])
  func aNameIsAFolder(name: String, folder: String) { #expect(name.asFolderName == folder) }

  @Test func noTwoShareOne() {
    var random = SeededRandom(seed: 17)
    var names: [String: String] = [:]
    for _ in 1...3000 {
      let name = String(
        (0..<Int.random(in: 1...4, using: &random)).map { _ in
          "ab_2/.æ ".randomElement(using: &random) ?? "a"
        })
      let folder = name.asFolderName
      #expect(names.updateValue(name, forKey: folder) ?? name == name)
      #expect(!folder.contains("/") && !folder.hasPrefix("."))
    }
    let long = [String(repeating: "æ", count: 100), String(repeating: "æ", count: 101)]
    #expect(long[0].asFolderName != long[1].asFolderName)
    #expect(long.allSatisfy { $0.asFolderName.utf8.count < 255 })
  }
}
