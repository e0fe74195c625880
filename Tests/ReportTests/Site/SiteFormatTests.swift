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
        for landmark in ["<header>", "<nav aria-label=", "<main id=\"indhold\"", "<footer>"] {
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

  /// WCAG 2.2's 1.4.3 for all that is text, 1.4.11 for lines, on both grounds and in both schemes.
  @Test func allColoursStandOut() throws {
    let css = try #require(try Samples.site(Samples.new()).text("stil.css"))
    let schemes = css.components(separatedBy: ":root {").dropFirst().prefix(2).map { block in
      Dictionary(
        block.prefix { $0 != "}" }.matches(of: /--([a-z]+): #([0-9a-f]+)/)
          .map { (String($0.1), String($0.2)) }, uniquingKeysWith: { $1 })
    }
    #expect(schemes.count == 2)
    for scheme in schemes {
      for ground in ["ground", "tint"] {
        for ink in ["ink", "soft", "link", "late"] {
          #expect(try Self.contrast(scheme, ink, ground) >= 4.5, "\(ink) on \(ground)")
        }
        #expect(try Self.contrast(scheme, "line", ground) >= 3, "line on \(ground)")
      }
    }
    let colours = css.matches(of: /#[0-9a-f]{3,6}\b/).count
    #expect(colours == schemes.reduce(0) { $0 + $1.count } + 7, "A colour stands outside :root.")
  }

  private static func contrast(
    _ scheme: [String: String], _ ink: String, _ ground: String
  ) throws -> Double {
    let both = [luminance(try #require(scheme[ink])), luminance(try #require(scheme[ground]))]
    return ((both.max() ?? 0) + 0.05) / ((both.min() ?? 0) + 0.05)
  }

  private static func luminance(_ hex: String) -> Double {
    let digits = hex.count == 3 ? hex.flatMap { [$0, $0] } : Array(hex)
    let parts = stride(from: 0, to: 6, by: 2).map { start -> Double in
      let value = Double(Int(String(digits[start..<start + 2]), radix: 16) ?? 0) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
