import Core
import Foundation
import Reports
import TestSupport
import Testing

@Suite("The published site") struct SiteTests {
  @Test func itHasItsPagesAndTheFrontFirst() throws {
    let site = try Samples.site(Samples.published())
    #expect(
      site.files.map(\.path) == [
        "index.html", "plan.html", "moede.html", "papirer.html", "kalender.html",
        "papirer/orientering.html", "papirer/loefter.html", "papirer/resultater.html",
        "papirer/referat-2026-11-18.html", "papirer/referat-2026-11-04.html", "stil.css",
        "projekt.ics",
      ])
    expectRecorded(try #require(site.text("index.html")), "side-forside")
    expectRecorded(try #require(site.text("moede.html")), "side-moede")
  }

  @Test func aNewProjectHasThePagesThatSaySo() throws {
    let site = try Samples.site(Samples.new())
    #expect(
      site.files.map(\.path) == [
        "index.html", "plan.html", "moede.html", "papirer.html", "kalender.html",
        "papirer/orientering.html", "stil.css",
      ])
    #expect(site.text("moede.html")?.contains("Der er ikke sat en dag") == true)
    #expect(site.text("kalender.html")?.contains("Der er ingen datoer at vise.") == true)
    #expect(site.text("plan.html")?.contains("Der er ingen aktiviteter endnu.") == true)
  }

  /// Wherever it lies and however it is opened.
  @Test func everyLinkLeadsToOneOfItsFiles() throws {
    let site = try Samples.site(Samples.published())
    let paths = Set(site.files.map(\.path))
    var reached: Set<String> = ["index.html"]
    for (path, html) in site.pages {
      let folder = path.split(separator: "/").dropLast()
      let links = html.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.1) }
      #expect(links.count >= 7, "\(path)")
      for link in links where !link.hasPrefix("#") {
        let parts = link.split(separator: "/", omittingEmptySubsequences: false)
        let up = parts.prefix { $0 == ".." }.count
        #expect(up <= folder.count, "\(path): \(link)")
        let target = (folder.dropLast(up) + parts.dropFirst(up)).joined(separator: "/")
        #expect(paths.contains(target), "\(path): \(link)")
        reached.insert(target)
      }
    }
    #expect(reached == paths)
  }

  @Test func onlyWhatChangedIsAnother() throws {
    let before = try Samples.published()
    let activity = before.project.activities[3]
    let after = try Samples.after(
      before.project.edit(activity) { $0.title = "Et andet navn" }, on: before)
    let (old, new) = (try Samples.site(before), try Samples.site(after))
    let changed = zip(old.files, new.files).filter { $0 != $1 }.map(\.0.path)
    #expect(changed.contains("plan.html") && changed.contains("projekt.ics"))
    for path in ["moede.html", "papirer.html", "papirer/loefter.html", "stil.css"] {
      #expect(!changed.contains(path), "\(path)")
    }
    #expect(old.files == (try Samples.site(before)).files)
  }

  @Test func nothingButWhatFollowsFromTheDayChangesByItself() throws {
    let ledger = try Samples.published()
    let (today, tomorrow) = (
      try Samples.site(ledger), try Samples.site(ledger, on: Samples.today.adding(days: 1))
    )
    for path in ["projekt.ics", "moede.html", "papirer.html", "papirer/loefter.html"] {
      #expect(today.text(path) == tomorrow.text(path), "\(path)")
    }
    // Today's line in the picture has moved.
    #expect(today.text("plan.html") != tomorrow.text("plan.html"))
  }

  @Test func eachPageSaysWhenItWasChangedAndTheFrontWhenAllWasPublished() throws {
    let site = try Samples.site(Samples.published())
    let changed = Moment(iso: "2026-11-20T08:05:00Z"),
      published = Moment(iso: "2026-11-23T22:00:00Z")
    for file in site.files where file.path.hasSuffix(".html") {
      let text = file.text(changed: changed, published: published)
      #expect(text.contains("sidst ændret den 20. november 2026 kl. 08.05."), "\(file.path)")
      #expect(
        text.contains("lagt ud den 23. november 2026 kl. 22.00.") == (file.path == "index.html"))
      let bare = file.text(changed: nil, published: nil)
      #expect(!bare.contains("sidst ændret") && !bare.contains("lagt ud"), "\(file.path)")
    }
    for file in site.files where !file.path.hasSuffix(".html") {
      #expect(
        file.text(changed: changed, published: published)
          == file.text(changed: nil, published: nil))
    }
  }

  @Test func theAgreementIsThereWhenItIsAccededTo() throws {
    let ledger = try Samples.published()
    #expect(try Samples.site(ledger).text("papirer/aftale.html") == nil)
    let milestone = try #require(ledger.project.milestone(Playbook.accessionMilestone))
    let reached = try Samples.after(
      Edit("", milestone.changes { ($0.status, $0.reached) = (.reached, Samples.today) }),
      on: ledger)
    let agreement = try #require(try Samples.site(reached).text("papirer/aftale.html"))
    #expect(agreement.contains("Aftale om samdrift"))
    #expect(!agreement.lowercased().contains("underskrift"))
  }

  /// Which the minutes have on paper.
  @Test func nothingIsToBeSigned() throws {
    let site = try Samples.site(Samples.published())
    let minutes = site.pages.filter { $0.path.contains("referat") }
    #expect(minutes.count == 2)
    for (path, html) in minutes {
      #expect(!html.lowercased().contains("underskrift"), "\(path)")
      #expect(!html.contains("Mødeleder"), "\(path)")
    }
  }

  @Test func whereItIsStandsOnEveryPage() throws {
    let ledger = try Samples.published()
    let address = "https://fjordbo.example/samdrift"
    let told = try Samples.after(
      ledger.project.edit(ledger.project.info) { $0.site = address }, on: ledger)
    for (path, html) in try Samples.site(told).pages {
      #expect(html.contains("<p class=\"address\">Siderne er på \(address)</p>"), "\(path)")
    }
  }

  @Test func practiceSaysSoOnEveryPage() throws {
    let site = try Site(
      SiteContext(
        today: Samples.today, zone: .utc, ledger: Samples.published(),
        viewpoint: Viewpoint(isPractice: true)))
    for (path, html) in site.pages {
      #expect(html.contains("<h1>ØVELSE · "), "\(path)")
      #expect(html.contains("<title>ØVELSE · "), "\(path)")
    }
    #expect(try #require(site.text("projekt.ics")).contains("ØVELSE"))
  }

  @Test func textsArentTakenForMarkup() throws {
    for (path, html) in try Samples.site(Samples.brimful()).pages {
      #expect(!html.contains("<script") && !html.contains("<i>"), "\(path)")
      let controls = html.unicodeScalars.filter {
        $0 != "\n" && $0 != "\u{AD}"
          && [.control, .format].contains($0.properties.generalCategory)
      }
      #expect(controls.isEmpty, "\(path)")
    }
  }
}
