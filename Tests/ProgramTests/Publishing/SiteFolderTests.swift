import Core
import Foundation
import Reports
import TestJournals
import TestSupport
import Testing

@testable import samdrift

/// A published site is whole whenever its program is killed or can't go on.
@Suite("A site's folder, whatever happens") struct SiteFolderTests {
  private static let day = Day(iso: "2026-11-23")!
  private let now = Moment(seconds: 1_800_000_000)

  /// The demo after a part of its history, which gets its papers one after the other.
  private func project(_ part: Double) throws -> (site: Site, project: Project) {
    let all = DemoProject.transactions(today: Self.day, newID: NewIDs("d").next)
    let journal = MemoryJournal()
    _ = try journal.append(
      Array(all.prefix(Int(Double(all.count) * part))), to: "p1", expecting: 0)
    let ledger = try journal.ledger(of: "p1")
    let site = try Site(SiteContext(today: Self.day, zone: .utc, ledger: ledger))
    return (site, ledger.project)
  }

  /// Publishes a site until the program is killed after some steps; gives the steps.
  private func publish(
    _ site: Site, for project: Project, in path: String, until count: Int
  ) throws -> ArraySlice<Publication.Step> {
    let folder = SiteFolder(path: path)
    let former = try folder.owned(by: project)
    let publication = try folder.publication(of: site, for: project, at: now)
    let open = try folder.opened()
    let beside = try folder.lay(publication, over: former, in: open)
    let steps = publication.steps.prefix(count)
    for step in steps { try folder.take(step, from: beside, in: open) }
    return steps
  }

  /// What is wrong with what one gets to from the front page.
  private func faults(_ site: [String: Data]) -> [String] {
    var (faults, seen, next): ([String], Set<String>, [String]) = ([], [], ["index.html"])
    while let path = next.popLast() {
      guard seen.insert(path).inserted else { continue }
      guard let data = site[path] else {
        faults.append("\(path) is missing")
        continue
      }
      guard path.hasSuffix(".html") else { continue }
      let text = String(decoding: data, as: UTF8.self)
      if !text.contains("</html>") { faults.append("\(path) isn't whole") }
      for link in text.matches(of: /(?:href|src)="([^"#:]+)(?:#[^"]*)?"/) {
        var parts = path.split(separator: "/").dropLast()
        for part in link.1.split(separator: "/") {
          if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        next.append(parts.joined(separator: "/"))
      }
    }
    return faults + (seen.count > 3 ? [] : ["\(seen) are all that is led to"])
  }

  @Test(arguments: [(0.6, 1.0), (1.0, 0.6), (0.0, 1.0)])
  func aKillLeavesPagesThatAreWhole(before: Double, after: Double) throws {
    try Program.withProgram { program in
      let new = try project(after)
      let old = before > 0 ? try project(before) : nil
      var number = 0
      var steps: ArraySlice<Publication.Step> = []
      repeat {
        let path = program.file("sider\(number)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        let folder = SiteFolder(path: path)
        if let old { _ = try folder.publish(old.site, for: old.project, at: now) }
        let former = try program.site(in: "sider\(number)")
        steps = try publish(new.site, for: new.project, in: path, until: number)
        let site = try program.site(in: "sider\(number)")
        if old != nil || site["index.html"] != nil {
          #expect(faults(site) == [], "after \(number)")
        }
        if !steps.contains(where: \.endsFormer) {
          for (path, data) in former where path != SiteManifest.name {
            #expect(site[path] == data, "\(path) after \(number)")
          }
        }
        _ = try folder.publish(new.site, for: new.project, at: now)
        #expect(
          try Set(program.site(in: "sider\(number)").keys)
            == Set(new.site.files.map(\.path) + [SiteManifest.name]))
        #expect(try faults(program.site(in: "sider\(number)")) == [])
        try FileManager.default.removeItem(atPath: path)
        number += 1
      } while steps.count == number - 1
      // All kinds of steps have been among them.
      #expect(steps.contains { if case .move(_, _, isNew: true) = $0 { true } else { false } })
      #expect(steps.contains(.makeFolder("papirer")) || before > 0)
      #expect(steps.contains { if case .remove = $0 { true } else { false } } == (before == 1))
    }
  }

  @Test(arguments: [2, 4, 8, 16, 24, 32, 48])
  func aFullDiskLeavesTheOldPagesWhole(limit: Int) throws {
    try Program.withSite { program in
      try program.run("milepæl", "8", "--status", "i gang")
      try program.run("løfter", "tilføj", "Et fast navn i hver opgang", "--til", "beboerne")
      let before = try program.site()
      let full = try program.shell("ulimit -f \(limit); exec samdrift udgiv sider")
      if full.code == 0 {
        #expect(limit > 8)
      } else {
        #expect(full.code == 74 && full.errors.contains("er der endnu"), "\(full.errors)")
        #expect(try program.site() == before)
      }
      #expect(try program.run("udgiv", "sider").code == 0)
      #expect(try program.site()["index.html"] != before["index.html"])
    }
  }

  @Test(arguments: ["sider", "sider/papirer"])
  func aFolderThatIsAnothersStopsItBeforeAnythingIsReplaced(folder: String) throws {
    try Program.withSite { program in
      try program.run("milepæl", "8", "--status", "i gang")
      try program.run("løfter", "slet", "1")
      let before = try program.site()
      chmod(program.file(folder).path, 0o555)
      // Root may do whatever a folder's mode says, unless it gives that right up.
      let rights = "-dac_override,-dac_read_search"
      let modest = geteuid() == 0 ? "setpriv --bounding-set \(rights) --inh-caps \(rights) " : ""
      let refused = try program.shell("\(modest)\(Program.executable.path) udgiv sider")
      chmod(program.file(folder).path, 0o755)
      #expect(refused.code == 77 && refused.errors.contains("er der endnu"), "\(refused.errors)")
      #expect(try program.site() == before)
      #expect(try program.run("udgiv", "sider").code == 0)
    }
  }

  @Test func whatStopsItHalfwayIsSaidAsItIs() throws {
    try Program.withSite { program in
      try program.run("milepæl", "8", "--status", "i gang")
      // A folder can't be removed as a file.
      try program.claim("papirer")
      let stopped = try program.run("udgiv", "sider")
      #expect(stopped.code == 73)
      #expect(stopped.errors.contains("Kun nogle af siderne i sider er udgivet: det er en mappe."))
      #expect(!stopped.errors.contains("er der endnu"))
      #expect(try faults(program.site()) == [])
    }
  }

  @Test func aLinkThatIsPutInAfterwardsIsNotFollowed() throws {
    try Program.withProgram { program in
      let (site, project) = try project(1)
      let (path, outside) = (program.file("sider").path, program.file("andre").path)
      let folder = SiteFolder(path: path)
      _ = try folder.publish(site, for: project, at: now)
      let less = try self.project(0.6).site
      let publication = try folder.publication(of: less, for: project, at: now)
      let open = try folder.opened()
      let beside = try folder.lay(publication, over: nil, in: open)
      try FileManager.default.moveItem(atPath: path + "/papirer", toPath: outside)
      try FileManager.default.createSymbolicLink(
        atPath: path + "/papirer", withDestinationPath: outside)
      let before = try program.site(in: "andre")
      for step in publication.steps {
        switch step {
        case .remove(let file) where file.hasPrefix("papirer/"),
          .move(_, to: let file, _) where file.hasPrefix("papirer/"):
          #expect(throws: SystemError.self) { try folder.take(step, from: beside, in: open) }
        default: try folder.take(step, from: beside, in: open)
        }
      }
      #expect(!before.isEmpty)
      #expect(try program.site(in: "andre") == before)
    }
  }
}
