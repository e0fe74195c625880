import Core
import Demo
import Foundation
import Interface
import TestSupport
import Testing

@testable import Screens

/// The pictures of screens in the documents are what the program draws.
@Suite struct DocumentationPictures {
  @Test(arguments: ["README.md", "Documentation/Brugervejledning.md"])
  func areWhatTheProgramDraws(page: String) throws {
    try Documentation.expectPictures(in: page) { name in
      switch name {
      case "velkommen": Sitting(nil).screen
      case "tavle": try Sitting().screen
      case "milepæl": try Sitting(pressing: [.enter]).screen
      case "status": try Sitting(pressing: typing("s")).overlay
      case "frist": try Sitting(pressing: Sitting.newDeadline).overlay
      case "beslutning": try Sitting(pressing: typing("b")).overlay
      case "fortryd": try Sitting(pressing: typing("u")).overlay
      case "interessenter": try Sitting(pressing: typing("2")).screen
      case "matrix": try Sitting(pressing: typing("2m")).screen
      case "konflikt": try Sitting.conflict().overlay
      default: nil
      }
    }
  }
}

/// The pictures that `Tests/Pictures/make.py` draws show what the program does now.
@Suite struct DrawnPictures {
  private struct Scene: CustomTestStringConvertible {
    let name: String
    let size: Size
    let keys: String

    var testDescription: String { name }

    /// The lines of `scenes.tsv`: name, size, background and keys.
    static let all: [Scene] = {
      let table = (try? Documentation.text(of: "Tests/Pictures/scenes.tsv")) ?? ""
      return table.split(separator: "\n").map { line in
        let cells = line.components(separatedBy: "\t")
        let size = cells[1].split(separator: "x").compactMap { Int($0) }
        return Scene(
          name: cells[0], size: Size(width: size[0], height: size[1]), keys: cells[3])
      }
    }()
  }

  @Test func areSix() { #expect(Scene.all.count == 6) }

  @Test(arguments: Scene.all) private func holdTheTextOfTheScreen(scene: Scene) throws {
    let screen = try Sitting(pressing: Key.read(scene.keys), size: scene.size).screen
    let picture = try Data(
      contentsOf: Documentation.root.appendingPathComponent(
        "Documentation/Billeder/\(scene.name).png"))
    #expect(
      picture.range(of: Data(screen.utf8)) != nil,
      "Draw the pictures again, as Contributing.md says. Now:\n\(screen)")
  }
}

/// The driftschef at the demo, on a screen of 80×24 where nothing else is said.
private struct Sitting {
  private static let today = Day(iso: "2026-11-23")!
  private static let author = "Driftschef"
  /// Opens the form for the deadline, and writes another.
  static let newDeadline: [Key] = typing("e") + [.tab, .control("u")] + typing("uge 49")

  private var app: App

  init(_ ledger: Ledger?, size: Size = .standard) {
    app = App(
      today: Self.today, author: Self.author, fullName: nil,
      zone: Zone { _ in 3600 }, ids: IDSource(seed: 1))
    _ = app.update(.resized(size))
    _ = app.update(.loaded(ledger.map { [$0] } ?? []))
  }

  init(pressing keys: [Key] = [], size: Size = .standard) throws {
    self.init(try Self.demo(), size: size)
    for key in keys { _ = app.update(.key(key)) }
  }

  /// Two people have set the same deadline.
  static func conflict() throws -> Sitting {
    var sitting = try Sitting(pressing: newDeadline)
    guard case .commit(let edit, let id)? = sitting.app.update(.key(.function(2))).first else {
      throw Missing()
    }
    var ledger = try demo()
    let theirs = ledger.project.edit(ledger.project.milestone(6)!) {
      $0.planned = Day(iso: "2026-12-15")
    }
    let news = Entry(
      revision: ledger.revision + 1,
      transaction: theirs.signed(
        id: "theirs", author: "Projektleder", time: Moment(iso: "2026-11-23T08:50:00Z")!))
    try ledger.append(news)
    _ = sitting.app.update(
      .conflicting(
        ledger.project.merge(edit.changes).conflicts, edit: edit, news: [news], project: id))
    return sitting
  }

  /// The whole screen.
  var screen: String { app.view().lines.joined(separator: "\n") }

  /// The box that lies over the screen, alone.
  var overlay: String {
    let rows = app.view().lines.map { Array($0) }
    guard let top = rows.firstIndex(where: { $0.contains("┌") }),
      let left = rows[top].firstIndex(of: "┌"), let right = rows[top].firstIndex(of: "┐"),
      let bottom = rows.lastIndex(where: { $0.count > left && $0[left] == "└" })
    else { return "" }
    return rows[top...bottom].map { String($0[left...right]) }.joined(separator: "\n")
  }

  private struct Missing: Error {}

  private static func demo() throws -> Ledger {
    var ledger = Ledger(projectID: "demo")
    let transactions = Demo.transactions(today: today, newID: NewIDs().next)
    for (index, transaction) in transactions.enumerated() {
      try ledger.append(Entry(revision: index + 1, transaction: transaction))
    }
    return ledger
  }
}

/// The keys that type a text.
private func typing(_ text: String) -> [Key] { text.map(Key.character) }
