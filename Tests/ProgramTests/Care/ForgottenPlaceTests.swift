import Core
import Foundation
import Storage
import TestJournals
import TestSupport
import Testing

@testable import samdrift

/// Whoever has been forgotten is looked for in the copies that were taken along and in what is published.
@Suite("Forgotten people: where the project has gone") struct ForgottenPlaceTests {
  @Test func theCopiesAndTheFoldersAreNamed() throws {
    try Program.withProject { program in
      let places = KnownPlaces(of: DatabaseAddress(program.database.path), in: "/nowhere")
      let project = try #require(try SQLiteJournal(path: program.database.path).projects().first)
      func copy(_ name: String, merged: Bool = false) throws {
        try places.note(
          copy: KnownPlaces.CopyRecord(
            path: program.file(name).path, project: project, departure: name,
            time: Moment(seconds: 0), isMerged: merged))
      }
      func copyDatabase(to names: String...) throws {
        for name in names {
          try FileManager.default.copyItem(at: program.database, to: program.file(name))
        }
      }
      try copyDatabase(to: "uden.db")
      try program.run("interessenter", "tilføj", "Xenia Qvistgård", "--art", "person")
      try copyDatabase(to: "med.db", "flettet.db")
      try Data("x".utf8).write(to: program.file("skadet.db"))
      for name in ["uden.db", "med.db", "skadet.db", "flyttet.db"] { try copy(name) }
      for name in ["flettet.db", "slettet.db", "pind/flettet.db"] { try copy(name, merged: true) }
      try places.note(published: program.file("pind/sider").path, of: project)
      try places.note(published: program.file("andre").path, of: "another")
      let outcome = try program.run("interessenter", "glem", "9", "--ja")
      #expect(outcome.code == 0)
      let lines = outcome.errors.split(separator: "\n").map(String.init)
      func line(_ name: String) -> String? { lines.first { $0.contains("/\(name)") } }
      #expect(line("uden.db") == nil)
      #expect(line("med.db")?.hasPrefix("Personen står endnu i kopien ") == true)
      #expect(line("med.db")?.hasSuffix("personen kommer ikke med hjem. Slet så filen.") == true)
      #expect(line("skadet.db")?.contains("kunne ikke læses og kan have personen") == true)
      #expect(line("flyttet.db")?.contains("er flyttet, slettet eller på et drev") == true)
      #expect(
        lines.contains {
          $0.contains("står endnu i kopien \(program.file("flettet.db").path). Den er flettet; er")
        })
      #expect(line("slettet.db") == nil)
      #expect(line("pind/flettet.db")?.contains("på et drev") == true)
      #expect(line("pind/sider")?.contains("som ikke kan nås nu. Udgiv dem igen") == true)
      #expect(line("andre") == nil)
      #expect(!FileManager.default.fileExists(atPath: program.file("pind").path))
    }
  }

  @Test func whatIsPublishedIsPublishedAnewByTheCommand() throws {
    try Program.withProject { program in
      try program.run("interessenter", "tilføj", "Xenia Qvistgård", "--art", "person")
      for folder in ["sider", "andre", "fremmede"] {
        let published = try program.run("udgiv", folder)
        try #require(published.code == 0, "\(published.errors)")
      }
      try program.run("milepæl", "1", "--status", "i gang")
      try Data().write(to: program.file("fremmede/brev.txt"))
      try FileManager.default.removeItem(at: program.file("andre"))
      func front() throws -> String {
        try String(contentsOf: program.file("sider/index.html"), encoding: .utf8)
      }
      let before = try front()
      let outcome = try program.run("interessenter", "glem", "9", "--ja")
      #expect(outcome.code == 0, "\(outcome.errors)")
      let home = program.home.resolvingSymlinksInPath().path
      #expect(outcome.errors.contains("sider i \(home)/sider er udgivet igen, uden personen."))
      #expect(outcome.errors.contains("udgivet i \(home)/andre, som ikke kan nås nu."))
      #expect(outcome.errors.contains("\(home)/fremmede er ikke udgivet igen. Mappen"))
      #expect(try front() != before)
      #expect(!FileManager.default.fileExists(atPath: program.file("andre").path))
      #expect(try program.names(in: "fremmede").contains("brev.txt"))
    }
  }

  @Test func whatIsElsewhereNowIsNotPublishedWhereItWas() throws {
    try Program.withProject { program in
      try program.run("interessenter", "tilføj", "Xenia Qvistgård", "--art", "person")
      try program.run("opret", "Syd", "--database", "syd.db")
      for folder in ["flyttet", "taget-ned", "syds", "ødelagt"] {
        try #require(try program.run("udgiv", folder).code == 0)
      }
      try program.shell(
        """
        mv flyttet her; mkdir flyttet; rm -r taget-ned/*; rm -r syds
        samdrift udgiv syds --database syd.db; echo '{' > ødelagt/.samdrift-sider.json
        """)
      let before = try program.shell("find flyttet taget-ned syds -printf '%p %i %T@\\n'").output
      let outcome = try program.run("interessenter", "glem", "9", "--ja")
      #expect(outcome.code == 0, "\(outcome.errors)")
      let home = program.home.resolvingSymlinksInPath().path
      for name in ["flyttet", "taget-ned"] {
        #expect(outcome.errors.contains("Projektets sider er ikke i \(home)/\(name) mere."))
      }
      #expect(outcome.errors.contains("I \(home)/syds er nu et andet projekts sider, som er ladt"))
      #expect(outcome.errors.contains("sider i \(home)/ødelagt er ikke udgivet igen."))
      #expect(!outcome.errors.contains("udgivet igen, uden"))
      #expect(
        try program.shell("find flyttet taget-ned syds -printf '%p %i %T@\\n'").output == before)
    }
  }

  /// Makes a folder that says that it has a project's pages.
  private func makeSite(of project: String, at path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let manifest = SiteManifest(project: project, published: Moment(seconds: 0).iso, files: [:])
    try manifest.data.write(to: URL(fileURLWithPath: "\(path)/\(SiteManifest.name)"))
    try Data().write(to: URL(fileURLWithPath: "\(path)/index.html"))
  }

  /// A journal that keeps the demo in memory, and a person in it.
  private func demo() throws -> (MemoryJournal, Ledger, person: String) {
    let journal = MemoryJournal()
    let day = try #require(Day(iso: "2026-11-23"))
    _ = try journal.append(
      DemoProject.transactions(today: day, newID: NewIDs("d").next), to: "p1", expecting: 0)
    let ledger = try journal.ledger(of: "p1")
    let person = try #require(ledger.project.stakeholders.first { $0.kind == .person })
    return (journal, ledger, person.id)
  }

  private func signature() -> Signature {
    Signature(author: "Anna", now: { Moment(seconds: 1_800_000_000) }, newID: { "t1" })
  }

  @Test func thePagesArePublishedAnewFromWhatIsLeft() throws {
    try Program.withProgram { program in
      let (journal, ledger, person) = try demo()
      let places = KnownPlaces(of: DatabaseAddress(program.file("d.db").path), in: "/nowhere")
      let folders = ["a b", "fuld"].map { program.file($0).path }
      for folder in folders {
        try makeSite(of: "p1", at: folder)
        try places.note(published: folder, of: "p1")
      }
      final class Published { var folders: [String] = [] }
      let published = Published()
      var forgetting = Forgetting(
        journal: journal, signature: signature(), paths: nil, places: places,
        publish: { ledger, folder in
          #expect(!ledger.project.stakeholders.contains { $0.id == person })
          published.folders.append(folder)
          if folder.hasSuffix("fuld") { throw Failure(.inputOutput, "Disken er fuld.") }
        })
      let outcome = try forgetting.forget(person, from: ledger)
      #expect(published.folders == folders)
      let remarks = outcome.remarks.filter { $0.contains("sider") }
      #expect(
        remarks == [
          "Projektets sider i \(folders[0]) er udgivet igen, uden personen.",
          """
          Projektets sider i \(folders[1]) er ikke udgivet igen. Disken er fuld. Udgiv dem igen med \
          »samdrift udgiv \(folders[1])«, eller slet dem.
          """,
        ])
    }
  }

  @Test func whereTheyCanNotBePublishedAnewNowTheUserIsTold() throws {
    try Program.withProgram { program in
      let (journal, ledger, person) = try demo()
      let places = KnownPlaces(of: DatabaseAddress(program.file("d.db").path), in: "/nowhere")
      let folder = program.file("a b").path
      try makeSite(of: "p1", at: folder)
      try places.note(published: folder, of: "p1")
      var forgetting = Forgetting(
        journal: journal, signature: signature(), paths: nil, places: places)
      let outcome = try forgetting.forget(person, from: ledger)
      #expect(
        outcome.remarks.contains(
          """
          Projektets sider er udgivet i \(folder). Udgiv dem igen med »samdrift udgiv '\(folder)'«, \
          eller slet dem.
          """), "\(outcome.remarks)")
    }
  }
}
