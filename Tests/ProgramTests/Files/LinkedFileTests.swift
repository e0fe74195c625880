import Foundation
import Synchronization
import Storage
import TestSupport
import Testing

@testable import samdrift

/// A drive that doesn't answer holds nobody up.
@Suite struct LinkedFileTests {
  @Test func whatTakesItsTimeIsFoundBesideTheProgram() throws {
    let drive = DispatchSemaphore(value: 0)
    let look = FileLook {
      drive.wait()
      return LinkedFile("/dev/null", database: DatabaseAddress("/tmp/samdrift.db"))
    }
    var found: [LinkedFile] = []
    let progress = try BackgroundWork.finding(look) { file in
      found.append(file)
      return .underWay
    }
    guard case .then(let work) = progress else {
      Issue.record("it was waited for")
      drive.signal()
      return
    }
    #expect(work.words == "Ser efter filen")
    guard case .underWay = try work.look() else {
      Issue.record("it was found before the drive had answered")
      return
    }
    #expect(found.isEmpty)
    drive.signal()
    let deadline = ContinuousClock.now + .seconds(30)
    while found.isEmpty, ContinuousClock.now < deadline {
      _ = try work.look()
      usleep(1000)
    }
    #expect(found.first?.path == "/dev/null")
    #expect(found.first?.hindrance == "Det er ikke en almindelig fil, så det åbnes ikke herfra.")
  }

  @Test func aPathBeginsWhereTheDatabaseReallyIs() throws {
    try withTemporaryDirectory { directory throws in
      let real = try #require(realpath(directory, nil))
      defer { free(real) }
      let root = String(cString: real)
      for folder in ["fælles", "hjem"] {
        try FileManager.default.createDirectory(
          atPath: "\(root)/\(folder)", withIntermediateDirectories: true)
      }
      for file in ["fælles/samdrift.db", "fælles/møde 4.docx"] {
        #expect(FileManager.default.createFile(atPath: "\(root)/\(file)", contents: Data()))
      }
      let database = "\(root)/hjem/samdrift.db"
      try FileManager.default.createSymbolicLink(
        atPath: database, withDestinationPath: "../fælles/samdrift.db")
      let file = LinkedFile("./møde 4.docx", database: DatabaseAddress(database))
      #expect(file.path == "\(root)/fælles/møde 4.docx" && file.hindrance == nil)
      let missing = LinkedFile("møde 5.docx", database: DatabaseAddress(database))
      #expect(missing.path == nil)
      #expect(
        missing.hindrance
          == "Der er ingen fil med det navn i \(root)/fælles, hvor databasen ligger.")
      #expect(
        LinkedFile("\(root)/fælles/møde 4.docx", database: DatabaseAddress("x")).hindrance == nil)
    }
  }

  @Test func aNameThatIsNoTextIsToldOf() throws {
    try withTemporaryDirectory { directory throws in
      let real = "\(directory)/".utf8.map { CChar(bitPattern: $0) } + [-26, 0]
      let descriptor = open(real, O_CREAT | O_WRONLY, 0o600)
      try #require(descriptor >= 0)
      close(descriptor)
      let link = "\(directory)/aftale.pdf"
      #expect(symlink(real, link) == 0)
      let file = LinkedFile(link, database: DatabaseAddress("x"))
      #expect(file.path == nil)
      #expect(
        file.hindrance == "Filens navn kan ikke læses som tekst, så den åbnes ikke herfra.")
    }
  }

  @Test(arguments: [
    "a.PDF", "b/a.b.docx", ".skjult.odt", "a.xlsx", "æ ø.jpeg",
  ])
  func aDocumentIsKnownByItsEnding(name: String) {
    #expect(DocumentEnding.hindrance("/srv/" + name) == nil)
  }

  @Test(arguments: [
    "a", "a.", "a.pdf/b", "a.desktop", "a.SH", "a.AppImage", "a.jar", "a.py", "a.exe", "a.docx.lnk",
    "a.js", "a.docx.", "a.docx ", "a.url", "a.flatpakref", ".pdfx",
    "a.html", "a.svg", "a.docm", "a.xlsm",
  ])
  func whatIsNoDocumentIsNotOpened(name: String) {
    #expect(DocumentEnding.hindrance("/srv/" + name) != nil)
  }
}
