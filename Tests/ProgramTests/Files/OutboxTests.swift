import Foundation
import Screens
import TestSupport
import Testing

@testable import samdrift

/// The folder for files from the screens, whatever is where it should be.
@Suite struct OutboxTests {
  @Test(arguments: [
    ("a.txt", "/h/Samdrift/a.txt"), ("b/a.txt", "/h/Samdrift/b/a.txt"), ("-", "/h/Samdrift/-"),
    ("../a.txt", "/h/a.txt"), ("./a.txt", "/h/Samdrift/a.txt"), ("~/a.txt", "/h/a.txt"),
    ("~", "/h"), ("~anna/a.txt", "/h/Samdrift/~anna/a.txt"), ("/a.txt", "/a.txt"),
    ("/b/../a 100 %.txt", "/a 100 %.txt"), ("æ#?.txt", "/h/Samdrift/æ#?.txt"),
  ])
  func aPathLeadsToAFile(written: String, file: String) {
    #expect(Outbox(path: "/h/Samdrift", home: "/h").file(written) == file)
  }

  @Test(arguments: [
    ("", "/h/Samdrift"), ("a", "/h/Samdrift"), ("b/", "/h/Samdrift/b"), ("b/a", "/h/Samdrift/b"),
    ("~/", "/h"), ("~/a", "/h"), ("/", "/"), ("/a", "/"), ("/b/a", "/b"), ("../", "/h"),
  ])
  func aPathLeadsToAFolderSoFar(written: String, folder: String) {
    #expect(Outbox(path: "/h/Samdrift", home: "/h").folder(of: written) == folder)
  }

  @Test func aPathIsShownAsTheUserWouldWriteIt() {
    let outbox = Outbox(path: "/h/Samdrift", home: "/h")
    #expect(outbox.shown("/h/Samdrift/a.txt") == "~/Samdrift/a.txt")
    #expect(outbox.shown("/hus/a.txt") == "/hus/a.txt")
  }

  @Test func theFolderIsTheUsersAloneAndToldOfOnce() throws {
    try withHome { home, outbox in
      let file = outbox.file("a.txt")
      let news = try #require(try outbox.prepare(for: file))
      #expect(news.contains("Mappen er ny") && news.contains("kun du kan læse den"))
      #expect(mode(outbox.path) == 0o700)
      #expect(outbox.mode(of: file) == 0o600)
      #expect(try outbox.prepare(for: file) == nil)
    }
  }

  @Test func aFolderInASharedOneIsSharedWithItsFiles() throws {
    try withHome { home, _ in
      try folder("\(home)/fælles", 0o2770)
      let outbox = Outbox(path: "\(home)/fælles/udbakke", home: home)
      let file = outbox.file("a.txt")
      let news = try #require(try outbox.prepare(for: file))
      #expect(news.hasSuffix("og den er delt med din gruppe."))
      #expect(mode(outbox.path) == 0o2770)
      try PrivateFile.write(
        Data("a".utf8), to: file, mayReplace: false, mode: outbox.mode(of: file))
      #expect(mode(file) == 0o660)
      // Elsewhere a file is for the user alone, whatever is written there.
      #expect(outbox.mode(of: "\(home)/fælles/a.txt") == 0o600)
    }
  }

  @Test func aHomeWithTheGroupsBitSharesNothing() throws {
    try withHome { home, outbox in
      chmod(home, 0o2755)
      _ = try outbox.prepare(for: outbox.file("a.txt"))
      #expect(mode(outbox.path) & 0o777 == 0o700)
      #expect(outbox.mode(of: outbox.file("a.txt")) == 0o600)
    }
  }

  @Test func aFolderThatIsNotThereIsSaidAndNothingIsMade() throws {
    try withHome { home, outbox in
      #expect(
        refusal(outbox, "b/a.txt")
          == "Mappen \(outbox.path)/b findes ikke. Opret den først, eller skriv navnet uden mappe."
      )
      #expect(!FileManager.default.fileExists(atPath: outbox.path))
      let lost = Outbox(path: "\(home)/drev/udbakke", home: home)
      #expect(refusal(lost, "a.txt").contains("Er drevet tilsluttet?"))
      #expect(!FileManager.default.fileExists(atPath: "\(home)/drev"))
    }
  }

  @Test func whatIsInItsWayIsSaid() throws {
    try withHome { home, outbox in
      try Data().write(to: URL(fileURLWithPath: outbox.path))
      #expect(refusal(outbox, "a.txt").contains("er ikke en mappe"))
      unlink(outbox.path)
      symlink("\(home)/ingen", outbox.path)
      #expect(refusal(outbox, "a.txt").contains("er et link, der ikke fører nogen steder hen"))
      unlink(outbox.path)
      try folder("\(home)/andet", 0o700)
      symlink("\(home)/andet", outbox.path)
      #expect(try outbox.prepare(for: outbox.file("a.txt")) == nil)
      #expect(!FileManager.default.fileExists(atPath: "\(home)/ingen"))
    }
  }

  @Test func anothersFolderIsNotUsedUnlessItIsShared() throws {
    try withHome { home, outbox in
      guard geteuid() == 0 else {
        #expect(refusal(Outbox(path: "/usr", home: home), "a.txt").contains("tilhører root"))
        return
      }
      try folder(outbox.path, 0o777)
      chown(outbox.path, 54321, 54321)
      #expect(refusal(outbox, "a.txt").contains("tilhører en anden og er ikke delt med en gruppe"))
      chmod(outbox.path, 0o2770)
      #expect(try outbox.prepare(for: outbox.file("a.txt")) == nil)
      #expect(outbox.mode(of: outbox.file("a.txt")) == 0o660)
      // Nor is one in it.
      try folder(outbox.file("b"), 0o777)
      chown(outbox.file("b"), 54321, 54321)
      #expect(refusal(outbox, "b/a.txt").contains("/b tilhører en anden"))
    }
  }

  @Test func aLinkThatComesWhereAGroupWritesIsReplacedAndNotFollowed() throws {
    try withHome { home, _ in
      let (target, link) = ("\(home)/profil", "\(home)/a.txt")
      try Data("mit".utf8).write(to: URL(fileURLWithPath: target))
      symlink(target, link)
      try PrivateFile.write(Data("nyt".utf8), to: link, mayReplace: true, mode: 0o660)
      #expect(try String(contentsOfFile: target, encoding: .utf8) == "mit")
      #expect(try String(contentsOfFile: link, encoding: .utf8) == "nyt")
    }
  }

  @Test func onlyWholePathsAreRemembered() throws {
    try withHome { home, _ in
      let memory = PathMemory(path: "\(home)/stier.json")
      try Data("[\"\", \"a.csv\", \"/b.csv\"]".utf8).write(to: URL(fileURLWithPath: memory.path))
      #expect(memory.paths == ["/b.csv"])
    }
  }

  @Test func aLinkInItIsNeitherFollowedNorAskedAbout() throws {
    try withHome { home, outbox in
      try folder(outbox.path, 0o700)
      let target = "\(home)/profil"
      try Data("mit".utf8).write(to: URL(fileURLWithPath: target))
      symlink(target, outbox.file("a.txt"))
      #expect(!outbox.hasFile(outbox.file("a.txt")))
      #expect(refusal(outbox, "a.txt").contains("er et link til noget andet"))
      #expect(outbox.hasFile(target))
    }
  }

  @Test func aFolderTellsWhatIsInItAndNotWhatCannotBeWritten() throws {
    try withHome { home, _ in
      try folder("\(home)/mappe", 0o700)
      symlink("\(home)/mappe", "\(home)/til mappe")
      symlink("\(home)/ingen", "\(home)/til intet")
      try Data().write(to: URL(fileURLWithPath: "\(home)/æ.csv"))
      let bytes: [CChar] = Array("\(home)/".utf8CString.dropLast()) + [CChar(bitPattern: 0xE6), 0]
      close(open(bytes, O_CREAT, 0o600))
      let listing = FolderListing(of: "x", in: home)
      let names = Dictionary(uniqueKeysWithValues: listing.entries.map { ($0.name, $0.isFolder) })
      #expect(
        names == ["mappe": true, "til mappe": true, "til intet": false, "æ.csv": false])
      #expect(FolderListing(of: "x", in: "\(home)/ingen").entries.isEmpty)
    }
  }

  private func withHome(_ body: (String, Outbox) throws -> Void) throws {
    try withTemporaryDirectory { home in
      try body(home, Outbox(path: "\(home)/Samdrift", home: home))
    }
  }

  private func folder(_ path: String, _ mode: mode_t) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    chmod(path, mode)
  }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  /// Why a file can't be written there.
  private func refusal(_ outbox: Outbox, _ name: String) -> String {
    do {
      _ = try outbox.prepare(for: outbox.file(name))
      return ""
    } catch {
      return error.message
    }
  }
}
