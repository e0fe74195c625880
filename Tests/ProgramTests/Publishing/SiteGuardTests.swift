import Foundation
import TestSupport
import Testing

@testable import samdrift

/// Publishing touches nothing but the pages, and gives away nothing but them.
@Suite("A site's folder, and what isn't it") struct SiteGuardTests {
  @Test(arguments: [
    "../vigtig.txt", "papirer/../../vigtig.txt", "", ".", "..", "/vigtig.txt", "andre/vigtig.txt",
    "papirer/", "papirer/../stil.css", "papirer/a/b.html", ".samdrift-nye", "Plan.html",
  ])
  func aManifestThatNamesWhatIsNoPageIsRefused(path: String) throws {
    try Program.withSite { program in
      try Data("a".utf8).write(to: program.file("vigtig.txt"))
      try program.claim(path)
      let before = try program.shell("find . -printf '%p %i %T@ %l\\n' | grep sider | sort").output
      for more in [[], ["--vis"]] {
        let refused = try program.run(["udgiv", "sider"] + more)
        #expect(refused.code == 65, "\(refused)")
        #expect(refused.errors.contains("»\(path)«, som ikke kan være en af siderne"))
      }
      let after = try program.shell("find . -printf '%p %i %T@ %l\\n' | grep sider | sort").output
      #expect(after == before)
      #expect(try Data(contentsOf: program.file("vigtig.txt")) == Data("a".utf8))
    }
  }

  @Test(arguments: [
    "mkdir -p m/.samdrift-nye; echo a > m/.samdrift-nye/brev.txt",
    "mkdir -p m/.samdrift-nye/1", "mkdir m; ln -s /findes/ikke m/.samdrift-nye",
    "mkdir -p m x; echo a > x/1; ln -s ../x m/.samdrift-nye", "mkdir m; echo a > m/.samdrift-nye",
  ])
  func whatIsCalledAsTheFilesThatAreOnTheirWayIsLeftAlone(command: String) throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.shell(command)
      let before = try program.shell("find m x -printf '%p %i %l\\n' | sort").output
      let refused = try program.run("udgiv", "m")
      #expect(refused.code == 73, "\(refused)")
      #expect(refused.errors.contains("m/.samdrift-nye er ikke programmets egen"))
      #expect(try program.shell("find m x -printf '%p %i %l\\n' | sort").output == before)
    }
  }

  @Test func whatAKillHasLeftIsRemoved() throws {
    try Program.withSite { program in
      try program.shell("mkdir sider/.samdrift-nye; cd sider/.samdrift-nye; touch 0 12 interim")
      #expect(try program.run("udgiv", "sider").code == 0)
      #expect(try program.site().keys.filter { $0.hasPrefix(".") } == [SiteManifest.name])
      let left = try program.names(in: "sider").filter { $0.hasPrefix(".") }
      #expect(left == [SiteManifest.name])
    }
  }

  @Test func aGroupThatSharesTheFolderSharesThePages() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run("løfter", "tilføj", "Et fast navn i hver opgang", "--til", "beboerne")
      // Only root may give it to any group.
      let share = "mkdir m; chgrp 4321 m 2>/dev/null; chmod 2775 m; umask 077;"
      let shared = try program.shell("\(share) samdrift udgiv m && samdrift udgiv m/")
      #expect(shared.code == 0, "\(shared.errors)")
      let modes = try program.shell("find m -mindepth 1 -printf '%y %m %g\\n' | sort -u").output
      let group = try program.shell("stat -c %g m").output
      let lines = modes.split(separator: "\n").map(String.init)
      #expect(lines.map { $0.prefix(6) } == ["d 2775", "f 664 "], "\(modes)")
      #expect(Set(lines.compactMap { $0.split(separator: " ").last }).count == 1)
      #expect(try program.shell("find m -printf '%G\\n' | sort -u").output == group)
      // A folder that is made in one a group shares is the group's too.
      try program.shell("mkdir n; chmod 2775 n; umask 077; samdrift udgiv n/sider")
      #expect(try program.shell("stat -c %a n/sider n/sider/papirer").output == "2775\n2775\n")
      // One that only keeps its group isn't for the group to write.
      try program.shell("mkdir k; chmod 2755 k; umask 077; samdrift udgiv k")
      #expect(
        try program.shell("stat -c %a k/papirer k/index.html").output == "2755\n644\n")
    }
  }

  @Test func whereNotAllCanOpenThePagesItIsSaid() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      let closed = try program.shell("umask 077; samdrift udgiv lukket/sider")
      #expect(closed.code == 0)
      let home = program.home.resolvingSymlinksInPath().path
      #expect(closed.errors.contains("Mappen \(home)/lukket er ikke åben for alle"))
      #expect(program.mode(of: "lukket") == 0o700)
      #expect(program.mode(of: "lukket/sider") == 0o755)
      chmod(program.file("lukket").path, 0o755)
      #expect(try !program.run("udgiv", "lukket/sider").errors.contains("lukket er ikke åben"))
      #expect(SiteFolder(path: "/usr/bin").closing == nil)
    }
  }

  @Test func theOutboxIsForTheUserAlsoWhereThePagesAreTheFirstInIt() async throws {
    try await Program.withProgram { program in
      try program.run("opret", "Nord")
      try await TmuxSession.run(program, width: 120) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.type(":udgiv siderne")
        try await terminal.waitFor("Udgiv siderne")
        try await terminal.press("Enter")
        try await terminal.waitFor("Udgiv (F2)")
        try await terminal.press("F2")
        let said = try await terminal.waitFor("Siderne er udgivet i")
        #expect(said.onOneLine.contains("Samdrift er ikke åben for alle"), "\(said)")
      }
      #expect(program.mode(of: "Samdrift") == 0o700)
      #expect(program.mode(of: "Samdrift/sider") == 0o755)
      #expect(program.mode(of: "Samdrift/sider/index.html") == 0o644)
      try await TmuxSession.run(program, width: 120) { terminal in
        try await terminal.waitFor("1 Opstart")
        try await terminal.type(":udgiv siderne")
        try await terminal.waitFor("Udgiv siderne")
        try await terminal.press("Enter")
        try await terminal.waitFor("Udgiv (F2)")
        try await terminal.press("C-u")
        try await terminal.type("~/Samdrift")
        try await terminal.press("F2")
        try await terminal.waitFor("Samdrift er din udbakke")
      }
      #expect(try program.names(in: "Samdrift") == ["sider"])
    }
  }
}
