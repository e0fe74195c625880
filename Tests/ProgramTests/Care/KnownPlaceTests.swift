import Core
import Foundation
import Storage
import TestSupport
import Testing

@testable import samdrift

/// What is remembered of where a database's projects have gone.
@Suite("Known places") struct KnownPlaceTests {
  private func withPlaces(_ body: (Program, KnownPlaces) throws -> Void) throws {
    try Program.withProject { program in
      try body(program, KnownPlaces(of: DatabaseAddress(program.database.path), in: "/nowhere"))
    }
  }

  private func record(_ departure: String, _ path: String, merged: Bool = false)
    -> KnownPlaces.CopyRecord
  {
    KnownPlaces.CopyRecord(
      path: path, project: "p1", departure: departure, time: Moment(seconds: 1_800_000_000),
      isMerged: merged)
  }

  @Test func aFolderIsKnownOnceWhateverLeadsToIt() throws {
    try withPlaces { program, places in
      #expect(try places.folders(of: "p1").isEmpty && places.copies(of: "p1").isEmpty)
      let folder = program.file("sider").path
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
      try FileManager.default.createSymbolicLink(
        atPath: program.file("link").path, withDestinationPath: folder)
      for path in [folder, folder + "/", program.file("link").path, folder + "/../sider"] {
        try places.note(published: path, of: "p1")
      }
      let place = try #require(try places.folders(of: "p1").first)
      #expect(try places.folders(of: "p1") == [place] && place.hasSuffix("/sider"))
      // Another project's pages have taken their place.
      try places.note(published: folder, of: "p2")
      #expect(try places.folders(of: "p1").isEmpty && places.folders(of: "p2") == [place])
      #expect(try places.folders(of: "p3").isEmpty)
    }
  }

  @Test func aCopyIsKnownByItsDeparture() throws {
    try withPlaces { program, places in
      try places.note(copy: record("t1", "/a/kopi.db"))
      try places.note(copy: record("t2", "/b/kopi.db"))
      try places.note(copy: record("t1", "/c/kopi.db", merged: true))
      #expect(
        try places.copies(of: "p1")
          == [
            record("t1", "/a/kopi.db", merged: true), record("t2", "/b/kopi.db"),
            record("t1", "/c/kopi.db", merged: true),
          ])
      #expect(try places.copiesThatAreOut == [record("t2", "/b/kopi.db")])
      #expect(try places.copies(of: "p2").isEmpty)
      let written = try String(contentsOfFile: places.path, encoding: .utf8)
      #expect(
        written == """
          {"copies":[{"departure":"t1","isMerged":true,"path":"/a/kopi.db","project":"p1",\
          "time":"2027-01-15T08:00:00Z"},{"departure":"t2","isMerged":false,"path":"/b/kopi.db",\
          "project":"p1","time":"2027-01-15T08:00:00Z"},{"departure":"t1","isMerged":true,\
          "path":"/c/kopi.db","project":"p1","time":"2027-01-15T08:00:00Z"}],"folders":[]}
          """)
    }
  }

  @Test func itIsForThoseWhoMayUseTheDatabase() throws {
    try withPlaces { program, places in
      try places.note(copy: record("t1", "/a/kopi.db"))
      #expect(places.path.hasSuffix("/samdrift.db.steder"))
      #expect(program.mode(of: ".local/share/samdrift/samdrift.db.steder") == 0o600)
      chmod(program.database.path, 0o660)
      let shared = KnownPlaces(of: DatabaseAddress(program.database.path), in: "/nowhere")
      try shared.note(copy: record("t2", "/b/kopi.db"))
      #expect(program.mode(of: ".local/share/samdrift/samdrift.db.steder") == 0o660)
    }
  }

  @Test func whatIsNotedAtOnceIsAllKept() throws {
    try withPlaces { _, places in
      DispatchQueue.concurrentPerform(iterations: 20) { number in
        try? places.note(copy: record("t\(number)", "/a/\(number).db"))
      }
      let copies = try places.copies(of: "p1")
      #expect(copies.count == 20)
    }
  }

  @Test func whatCanNotBeReadIsSaidAndLeft() throws {
    try withPlaces { program, places in
      try Data("{".utf8).write(to: URL(fileURLWithPath: places.path))
      let failure = try #require(throws: Failure.self) {
        try places.note(published: "/a", of: "p1")
      }
      #expect(
        failure.code == .data && failure.message.contains("samdrift.db.steder kan ikke læses"))
      #expect(try String(contentsOfFile: places.path, encoding: .utf8) == "{")
      try program.run("interessenter", "tilføj", "Xenia Qvistgård", "--art", "person")
      let told = try program.run("interessenter", "glem", "9", "--ja")
      #expect(told.code == 0 && told.errors.contains("så programmet ved ikke, hvor siderne"))
    }
  }

  @Test func whereItCanNotBeWrittenNothingIsHalfDone() throws {
    try withPlaces { program, places in
      try places.note(copy: record("t1", "/a/kopi.db"))
      let gone = KnownPlaces(of: DatabaseAddress(program.file("ingen/x.db").path), in: "/nowhere")
      let failure = try #require(throws: Failure.self) {
        try gone.note(copy: record("t2", "/b/kopi.db"))
      }
      #expect(failure.message.contains("dér kan der ikke skrives: filen eller mappen findes ikke."))
      #expect(try places.copies(of: "p1") == [record("t1", "/a/kopi.db")])
    }
  }
}
