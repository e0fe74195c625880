import Core
import Foundation
import Reports
import TestSupport
import Testing

/// The pages as browsers, validators and screen readers take them; `Tests/Site/look` tries more.
@Suite("The site's pages", .serialized) struct SiteFormatTests {
  /// `tidy` of 2021 doesn't know what WAI-ARIA 1.1 has on the link to the page that is shown.
  private static let judged = "Warning: <a> proprietary attribute \"aria-current\""

  @Test func theyHaveNoErrors() throws {
    let pages = try Samples.site(Samples.published()).pages + Samples.site(Samples.brimful()).pages
    try Program.withProgram { program in
      for (path, html) in pages {
        try html.write(to: program.file("p.html"), atomically: true, encoding: .utf8)
        let said = try program.shell("tidy -e -q -utf8 p.html").errors.lines
        let problems = said.filter { !$0.hasSuffix(Self.judged) }
        #expect(problems.isEmpty, "\(path): \(problems)")
      }
    }
  }

  @Test func theyFetchAndRunNothing() throws {
    for (path, html) in try Samples.site(Samples.brimful()).pages {
      for mark in [
        "<script", "<iframe", "<style", " style=", "@import", " src=", " onload", "javascript:",
      ] {
        #expect(!html.contains(mark), "\(path): \(mark)")
      }
      #expect(
        !html.replacing("http://www.w3.org/2000/svg", with: "").contains("http://"), "\(path)")
      #expect(!html.contains("https://"), "\(path)")
      #expect(html.contains("content=\"default-src 'none'; style-src 'self'; base-uri 'none';"))
      #expect(html.contains("<meta name=\"robots\" content=\"noindex, nofollow\">"))
    }
    let css = try #require(try Samples.site(Samples.new()).text("stil.css"))
    #expect(!css.contains("url(") && !css.contains("@import"))
  }

  @Test func theyCanBeWalkedThroughWithoutSight() throws {
    for ledger in [try Samples.published(), try Samples.brimful(), try Samples.new()] {
      for (path, html) in try Samples.site(ledger).pages {
        #expect(html.contains("<html lang=\"da\">"))
        for landmark in ["<header>", "<nav aria-label=", "<main id=\"indhold\"", "<footer"] {
          #expect(html.components(separatedBy: landmark).count == 2, "\(path): \(landmark)")
        }
        #expect(html.contains("<a class=\"skip\" href=\"#indhold\">"))
        let levels = html.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
        #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(path): \(levels)")
        #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(path): \(levels)")
        let current = html.components(separatedBy: "aria-current=\"page\"").count - 1
        #expect(current == (path.contains("/") ? 0 : 1), "\(path)")
        let regions = html.matches(of: /role="region" aria-label="([^"]*)" tabindex="0"/)
          .map { String($0.1) }
        #expect(regions.count == html.components(separatedBy: "class=\"wide\"").count - 1)
        #expect(Set(regions).count == regions.count && !regions.contains(""), "\(path)")
        #expect(html.components(separatedBy: "<table").count <= regions.count + 1, "\(path)")
        for picture in html.components(separatedBy: "<svg").dropFirst() {
          #expect(picture.contains("role=\"img\"") && picture.contains("<title>"), "\(path)")
        }
      }
    }
  }

  /// Also where there is nothing to show, of a closed point, and without the lines to sign on.
  @Test func thereIsSomethingUnderEveryHeading() throws {
    let held = try Samples.published()
    let meeting = try #require(held.project.meeting("møde"))
    let over = try Samples.after(held.project.close(meeting), on: held)
    let sites = try [
      Samples.site(held), Samples.site(over, on: Samples.today.adding(days: 11)),
      Samples.site(Samples.brimful()), Samples.site(Samples.new()),
    ]
    #expect(sites[1].text("papirer/referat-2026-12-03.html")?.contains(">3. Lukket punkt<") == true)
    for (path, html) in sites.flatMap(\.pages) {
      let headings = html.matches(of: /<h([1-6])[^>]*>([^<]*)<\/h[1-6]>\s*(?=<(\/?[a-z0-9]+))/)
      #expect(headings.count == html.matches(of: /<h[1-6][^>]*>/).count, "\(path)")
      for heading in headings {
        let (level, next) = (Int(heading.1) ?? 0, heading.3)
        let deeper = next.hasPrefix("h") ? Int(next.dropFirst()) ?? 0 : 7
        #expect(deeper > level && !next.hasPrefix("/"), "\(path): \(heading.2)")
      }
    }
  }
}
