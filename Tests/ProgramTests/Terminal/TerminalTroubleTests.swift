import Foundation
import TestSupport
import Testing
import Text

/// Files that can't be used, or not just now: said in Danish, and nothing lost.
@Suite("Terminal: trouble") struct TerminalTroubleTests {
  /// What has befallen a database before the program is started.
  enum Damage: CaseIterable {
    case newer, foreign, truncated

    var words: String {
      switch self {
      case .newer: "nyere udgave af Samdrift"
      case .foreign: "er ikke en database"
      case .truncated: "er beskadiget"
      }
    }

    func befall(_ database: Data) -> Data {
      switch self {
      case .newer:
        // SQLite keeps the number that tells the format here.
        var newer = database
        newer.replaceSubrange(60..<64, with: [0, 0, 0, 99])
        return newer
      case .foreign: return Data(String(repeating: "Et brev til beboerne. ", count: 400).utf8)
      case .truncated: return database.prefix(database.count / 2)
      }
    }
  }

  @Test(arguments: Damage.allCases)
  func aFileThatCanNotBeUsedIsLeftAsItIs(damage: Damage) async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord", "--database", "nord.db")
      let file = program.file("nord.db")
      let damaged = damage.befall(try Data(contentsOf: file))
      try damaged.write(to: file)
      try await TmuxSession.run(program, arguments: ["--database", "nord.db"]) { terminal in
        #expect(try await terminal.waitForEnd() == 65)
        let screen = try await terminal.screen().onOneLine
        #expect(screen.contains("samdrift: "))
        #expect(screen.contains("nord.db"))
        #expect(screen.contains(damage.words))
        #expect(try await terminal.value("alternate_on") == "0")
      }
      #expect(try Data(contentsOf: file) == damaged)
    }
  }

  @Test func aDatabaseThatMayOnlyBeReadCanBeSeen() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord", "--database", "nord.db")
      let file = program.file("nord.db")
      let before = try Data(contentsOf: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: file.path)
      // Root may write whatever a file's mode says, unless it gives that right up.
      let modest =
        geteuid() == 0
        ? ["setpriv", "--bounding-set", "-dac_override", "--inh-caps", "-dac_override"] : []
      let command = modest + [Program.executable.path, "--database", "nord.db"]
      try await TmuxSession.run(program, command) { terminal in
        let notice = try await terminal.waitFor("kan kun læses: du kan se alt")
        #expect(notice.contains("nord.db kan"))
        try await terminal.press("e")
        try await terminal.waitFor("[ Gem (F2) ]")
        try await terminal.type("Mette Ærøskøbing")
        try await terminal.press("F2")
        let screen = try await terminal.waitFor("kan kun læses, så ændringen er ikke gemt")
        #expect(screen.contains("Ansvarlig  Mette Ærøskøbing"))
      }
      #expect(try Data(contentsOf: file) == before)
    }
  }

  @Test func aDatabaseThatIsMovedOrExchangedIsToldOfAtOnce() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord", "--database", "nord.db")
      try program.run("opret", "Syd", "--database", "syd.db")
      let (file, other) = (program.file("nord.db").path, program.file("flyttet.db").path)
      try await TmuxSession.run(program, arguments: ["--database", "nord.db"]) { terminal in
        try await terminal.waitFor("1 Opstart")
        #expect(rename(file, other) == 0)
        try await terminal.waitFor("nord.db er flyttet eller slettet")
        try await terminal.press("e")
        try await terminal.waitFor("[ Gem (F2) ]")
        try await terminal.type("Mette")
        try await terminal.press("F2")
        try await terminal.waitFor("er flyttet eller slettet")
        let screen = try await terminal.waitFor("Ansvarlig  Mette")
        #expect(!screen.contains("skriveadgang"))
        #expect(rename(other, file) == 0)
        try await terminal.waitFor("nord.db kan bruges igen")
        try await terminal.press("F2")
        try await terminal.waitFor("Gemt · ")
        #expect(rename(program.file("syd.db").path, file) == 0)
        try await terminal.waitFor("er udskiftet med en anden fil")
        #expect(try await terminal.screen().contains("Syd"))
      }
    }
  }

  @Test func aLockedDatabaseKeepsTheForm() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord", "--database", "nord.db")
      try await TmuxSession.run(program, arguments: ["--database", "nord.db"]) {
        terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("e")
        try await terminal.waitFor("[ Gem (F2) ]")
        let lock = try DatabaseLock(program.file("nord.db"))
        try await terminal.type("Mette")
        // The letters come while the program waits for nobody.
        try await terminal.waitFor("Ansvarlig  Mette")
        try await terminal.press("F2")
        try await terminal.waitFor("Venter på, at en anden er færdig med at gemme")
        // The keys and the window are answered meanwhile, but for what would change something.
        try await terminal.press("Down")
        try await terminal.waitFor("▸ 2 Oplæg")
        try await terminal.resize(width: 70, height: 20)
        try await terminal.press("s", "2")
        try await terminal.waitFor("Vent, til det forrige er gemt")
        try await terminal.press("Escape")
        let screen = try await terminal.waitFor("Du opgav at vente, så ændringen er ikke gemt")
        #expect(screen.contains("Ansvarlig  Mette"))
        try await terminal.press("F2")
        try await terminal.waitFor("2 s · Esc opgiver")
        lock.release()
        try await terminal.waitFor("Gemt · ")
      }
      #expect(try program.run("tavle", "--database", "nord.db").output.contains("Mette"))
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP, nil])
  func whatWaitsForALockIsKeptWhenTheProgramIsLeft(signal: Int32?) async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord", "--database", "nord.db")
      try await TmuxSession.run(program, arguments: ["--database", "nord.db"]) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("e")
        try await terminal.waitFor("[ Gem (F2) ]")
        try await terminal.type("Mette Ærøskøbing")
        try await terminal.waitFor("Mette Ærøskøbing")
        let lock = try DatabaseLock(program.file("nord.db"))
        defer { lock.release() }
        try await terminal.press("F2")
        try await terminal.waitFor("Venter på, at en anden")
        if let signal {
          kill(try terminal.process(), signal)
        } else {
          try await terminal.press("q")
        }
        #expect(try await terminal.waitForEnd() == 75)
        #expect(try await terminal.screen().onOneLine.contains("Den sidste ændring er ikke gemt"))
      }
      try await TmuxSession.run(program, arguments: ["--database", "nord.db"]) { terminal in
        try await terminal.waitFor("Vil du skrive videre?")
        try await terminal.press("Enter")
        try await terminal.waitFor("Ansvarlig  Mette Ærøskøbing")
      }
    }
  }

  /// Nothing can be read while SQLite writes, so there is no screen to wait on.
  @Test(arguments: [[], ["milepæl", "1", "--ansvarlig", "Bo"]])
  func beforeThereIsAScreenTheWaitIsToldOfAndEndsWithControlC(command: [String]) async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord", "--database", "nord.db")
      let lock = try DatabaseLock(program.file("nord.db"))
      defer { lock.release() }
      let arguments = command + ["--database", "nord.db"]
      try await TmuxSession.run(program, arguments: arguments) { terminal in
        try await terminal.waitFor("Venter på, at en anden er færdig med at gemme i nord.db")
        try await terminal.press("C-c")
        #expect(try await terminal.waitForEnd() == 130)
        #expect(try await !terminal.screen().contains("er låst"))
      }
    }
  }

  @Test(.enabled(if: SmallDisk.isAllowed, "Only root may mount a disk to fill."))
  func aFullDiskKeepsTheForm() async throws {
    try await Program.withProgram { program in
      let disk = try SmallDisk(program.file("disk"))
      defer { disk.remove() }
      try program.run("opret", "Nord", "--database", "disk/nord.db")
      try await TmuxSession.run(program, arguments: ["--database", "disk/nord.db"]) {
        terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.press("e")
        try await terminal.waitFor("[ Gem (F2) ]")
        try await terminal.type("Mette")
        try disk.fill()
        try await terminal.press("F2")
        let screen = try await terminal.waitFor("Disken er fuld")
        #expect(screen.contains("Ansvarlig  Mette"))
        disk.empty()
        try await terminal.press("F2")
        try await terminal.waitFor("Gemt · ")
      }
      let board = try program.run("tavle", "--database", "disk/nord.db").output
      #expect(board.contains("Mette"))
    }
  }
}

/// A disk of its own that is soon full.
private struct SmallDisk {
  private let path: String

  /// Whether this process may make one.
  static let isAllowed: Bool = {
    guard geteuid() == 0, let program = try? Program() else { return false }
    defer { program.cleanUp() }
    guard let disk = try? SmallDisk(program.file("disk")) else { return false }
    disk.remove()
    return true
  }()

  init(_ directory: URL) throws {
    path = directory.path
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    guard mount("tmpfs", path, "tmpfs", 0, "size=512k") == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EPERM)
    }
  }

  /// Writes until nothing more can be written.
  func fill() throws {
    let file = open(path + "/fyld", O_CREAT | O_WRONLY, 0o600)
    try #require(file >= 0)
    defer { close(file) }
    for size in [4096, 1] {
      let bytes = [UInt8](repeating: 0, count: size)
      while write(file, bytes, size) > 0 {}
    }
  }

  func empty() { unlink(path + "/fyld") }

  func remove() { umount2(path, Int32(MNT_DETACH)) }
}
