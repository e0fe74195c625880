import Foundation
import TestSupport
import Testing

/// A project's pages in a folder, by `samdrift udgiv`.
@Suite("samdrift udgiv") struct PublishCommandTests {
  @Test func thePagesAreForEverybodyToRead() throws {
    try Program.withSite { program in
      let site = try program.site()
      for page in ["index.html", "plan.html", "moede.html", "kalender.html", "stil.css"] {
        #expect(site[page] != nil, "\(page)")
      }
      let modes = try program.shell(
        "umask 077; samdrift udgiv andre/sider; stat -c %a andre/sider andre/sider/* andre/sider/papirer/*"
      )
      #expect(Set(modes.output.split(separator: "\n")) == ["755", "644"])
    }
  }

  @Test func onlyWhatHasChangedIsWrittenAnew() throws {
    try Program.withSite { program in
      let stat = "stat -c '%n %i %y' sider/*.html sider/papirer/*.html | sort"
      let before = Set(try program.shell(stat).output.split(separator: "\n"))
      #expect(try program.run("udgiv", "sider").errors.contains("1 fil skrevet"))
      let after = Set(try program.shell(stat).output.split(separator: "\n"))
      #expect(after.subtracting(before).allSatisfy { $0.hasPrefix("sider/index.html") })
      #expect(after.subtracting(before).count == 1)
      try program.run("milepæl", "8", "--status", "i gang")
      try program.run("udgiv", "sider")
      let last = Set(try program.shell(stat).output.split(separator: "\n"))
      #expect(last.subtracting(after).contains { $0.hasPrefix("sider/index.html") })
      #expect(last.intersection(after).contains { $0.hasPrefix("sider/papirer/loefter.html") })
      // A page that somebody has changed is put right.
      try "andet".write(to: program.file("sider/plan.html"), atomically: true, encoding: .utf8)
      #expect(try program.run("udgiv", "sider").errors.contains("2 filer skrevet"))
      #expect(try program.site()["plan.html"] != Data("andet".utf8))
    }
  }

  @Test func whatIsNoLongerPartIsRemoved() throws {
    try Program.withProgram { program in
      try program.run("opret", "A")
      try program.run("løfter", "tilføj", "Et fast navn i hver opgang", "--til", "beboerne")
      try program.run("udgiv", "sider")
      let page = "papirer/loefter.html"
      #expect(try program.site()[page] != nil)
      try program.run("løfter", "slet", "1")
      #expect(try program.run("udgiv", "sider", "--vis").output.contains("Slettes: \(page)\n"))
      #expect(try program.site()[page] != nil)
      #expect(try program.run("udgiv", "sider").errors.contains("1 slettet"))
      #expect(try program.site()[page] == nil)
    }
  }

  @Test(arguments: [
    "echo a > sider/notat.txt", "echo a > sider/papirer/notat.txt", "mkdir sider/andet",
    "echo a > sider/.skjult", "ln -s /etc/hostname sider/link", "ln -s index.html sider/a.html",
    "rm sider/plan.html; ln -s /etc/hostname sider/plan.html",
    "mv sider/papirer andre; ln -s ../andre sider/papirer",
  ])
  func othersFilesAreLeftAlone(command: String) throws {
    try Program.withSite { program in
      try program.shell(command)
      let before = try program.shell("find sider -printf '%p %i %T@ %l\\n' | sort").output
      let refused = try program.run("udgiv", "sider")
      #expect(refused.code == 73 && refused.errors.contains("andet i sig"), "\(refused.errors)")
      #expect(try program.shell("find sider -printf '%p %i %T@ %l\\n' | sort").output == before)
    }
  }

  @Test func aFolderThatIsAnothersIsRefused() throws {
    try Program.withSite { program in
      try program.run("opret", "Syd")
      let manifest = "sider/.samdrift-sider.json"
      for (command, code, words) in [
        ("samdrift udgiv sider --projekt Syd", 73, "andet projekts"),
        ("ln -s sider l; samdrift udgiv l/ --projekt Nord", 73, "er et link"),
        ("echo a > fil; samdrift udgiv fil --projekt Nord", 73, "ikke en mappe"),
        ("mkdir m; echo a > m/a; samdrift udgiv m --projekt Nord", 73, "andet i sig"),
        (
          "sed -i 's/\"version\" : 1/\"version\" : 2/' \(manifest); samdrift udgiv sider --projekt Nord",
          73, "nyere udgave"
        ),
        ("echo '{' > \(manifest); samdrift udgiv sider --projekt Nord", 65, "kan ikke læses"),
      ] {
        let refused = try program.shell(command)
        #expect(
          refused.code == code && refused.errors.contains(words), "\(command): \(refused.errors)")
      }
      #expect(try program.run("udgiv", "nye", "--projekt", "Nord").code == 0)
    }
  }

  @Test func twoAtTheSameMomentAreOneAfterTheOther() throws {
    try Program.withSite { program in
      try program.run("milepæl", "8", "--status", "i gang")
      let both = try program.shell(
        "samdrift udgiv sider & samdrift udgiv sider; first=$?; wait $! && exit $first")
      #expect(both.code == 0, "\(both.errors)")
      #expect(try program.run("udgiv", "sider").errors.contains("1 fil skrevet"))
    }
  }

  /// What a reader sees doesn't tell whose names are to be left out.
  @Test(arguments: [["udgiv", "nye", "--læs"], ["udgiv", "nye", "--vis", "--læs"]])
  func aReaderPublishesNothing(command: [String]) throws {
    try Program.withProgram { program in
      try program.run("opret", "Nord", "--demo")
      let before = try program.shell("ls -d nye; cat *.steder").output
      let refused = try program.run(command)
      #expect(refused.code == 77 && refused.errors.contains("uden --læs"), "\(refused.errors)")
      #expect(refused.output.isEmpty)
      #expect(try program.shell("ls -d nye; cat *.steder").output == before)
    }
  }

  @Test func aDayInThePastIsNotPublished() throws {
    try Program.withSite { program in
      let before = try program.site()
      #expect(try program.run("udgiv", "sider", "--som-den", "i går").code != 0)
      #expect(try program.site() == before)
    }
  }
}
