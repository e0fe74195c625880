import Foundation
import Reports
import TestSupport
import Testing

/// WCAG 2.2's 1.4.3 for all that is text and 1.4.11 for what is to be told apart, light and dark.
@Suite("The site's colours stand out") struct SiteContrastTests {
  /// The colours of a scheme by their names, as the style sheet has them.
  private struct Scheme {
    let colours: [String: Colour]
    /// What becomes of the colours of a picture.
    let drawn: @Sendable (Colour) -> Colour

    func colour(_ name: String) throws -> Colour { try #require(colours[name]) }
  }

  private let css: String
  private let schemes: [Scheme]

  init() throws {
    let css = try #require(try Samples.site(Samples.new()).text("stil.css"))
    let blocks = css.components(separatedBy: ":root {").dropFirst().prefix(2).map { block in
      Dictionary(
        block.prefix { $0 != "}" }.matches(of: /--([a-z]+): (#[0-9a-f]+)/)
          .compactMap { match in Colour(String(match.2)).map { (String(match.1), $0) } },
        uniquingKeysWith: { $1 })
    }
    let dark = css.components(separatedBy: "@media (prefers-color-scheme: dark)").last ?? ""
    try #require(blocks.count == 2)
    #expect(dark.contains("svg { filter: invert(1) hue-rotate(180deg) }"))
    self.css = css
    schemes = [
      Scheme(colours: blocks[0]) { $0 }, Scheme(colours: blocks[1]) { $0.inverted.turned },
    ]
  }

  @Test func onThePages() throws {
    for scheme in schemes {
      for ground in ["ground", "tint"] {
        let behind = try scheme.colour(ground)
        for ink in ["ink", "soft", "link", "late"] {
          #expect(try scheme.colour(ink).contrast(with: behind) >= 4.5, "\(ink) on \(ground)")
        }
        #expect(try scheme.colour("line").contrast(with: behind) >= 3, "line on \(ground)")
      }
    }
    let colours = css.matches(of: /#[0-9a-f]{3,6}\b/).count
    #expect(
      colours == schemes.reduce(0) { $0 + $1.colours.count } + 7, "A colour stands outside :root.")
  }

  /// What only helps the eye along, and nothing is told by: the lines of weeks and months, and the
  /// grounds of days off and of the areas' heads.
  private static let faint: Set<String> = ["#ddd", "#999", "#f2f2f2", "#eee"]

  @Test func inThePictures() throws {
    let pages = try Samples.site(Samples.published()).pages + Samples.site(Samples.worked()).pages
    let pictures = pages.flatMap { $0.html.matches(of: /<svg(?s:.*?)<\/svg>/).map { String($0.0) } }
    #expect(pictures.contains { $0.contains("tidsplan") } && pictures.count > 3)
    var faint: Set<String> = []
    for picture in pictures {
      let drawn = picture.replacing(/<defs>(?s:.*?)<\/defs>/, with: "")
      for element in drawn.matches(of: /<(text|rect|path|circle)([^>]*)>/) {
        let inks = String(element.2).inks
        for scheme in schemes where element.1 == "text" {
          for ground in [try scheme.colour("ground"), scheme.drawn(Colour("#eee")!)] {
            let ink = scheme.drawn(inks.first.flatMap(Colour.init) ?? .black)
            #expect(ink.contrast(with: ground) >= 4.5, "\(element.0)")
          }
        }
        // The paper that the picture is drawn on.
        if element.1 == "text" || element.2.contains("width=\"100%\"") { continue }
        let isTold = try schemes.allSatisfy { scheme in
          let ground = try scheme.colour("ground")
          return inks.compactMap(Colour.init).contains {
            scheme.drawn($0).contrast(with: ground) >= 3
          }
        }
        if !isTold { faint.formUnion(inks) }
      }
    }
    // Narrow days have no ground of their own.
    #expect(faint.union(["#f2f2f2"]) == Self.faint)
  }

  /// By which the statuses are told apart.
  @Test func inThePatternsOfThePlan() throws {
    let plan = try #require(Samples.site(Samples.published()).text("plan.html"))
    let patterns = plan.matches(of: /<pattern(?s:(.*?))<\/pattern>/)
    #expect(patterns.count >= 3)
    for pattern in patterns {
      let inks = String(pattern.1).inks.compactMap(Colour.init)
      let ground = try #require(inks.first)
      for scheme in schemes {
        let mark = scheme.drawn(inks.dropFirst().first ?? .black)
        #expect(mark.contrast(with: scheme.drawn(ground)) >= 3, "\(pattern.0)")
      }
    }
  }
}

extension String {
  /// The colours that an element of a picture is drawn in.
  fileprivate var inks: [String] {
    matches(of: /(?:fill|stroke)="(#[0-9a-f]+)"/).map { String($0.1) }
  }
}

/// A colour as shares of red, green and blue.
private struct Colour {
  let parts: [Double]

  static let black = Colour(parts: [0, 0, 0])

  init(parts: [Double]) { self.parts = parts.map { min(1, max(0, $0)) } }

  /// As it is written in a style sheet.
  init?(_ hex: String) {
    let own = hex.dropFirst()
    let digits = own.count == 3 ? own.flatMap { [$0, $0] } : Array(own)
    guard digits.count == 6 else { return nil }
    parts = stride(from: 0, to: 6, by: 2).map { start in
      Double(Int(String(digits[start..<start + 2]), radix: 16) ?? 0) / 255
    }
  }

  /// The style sheet's `invert(1)`.
  var inverted: Colour { Colour(parts: parts.map { 1 - $0 }) }

  /// Its `hue-rotate(180deg)`, by the matrix of W3C's Filter Effects.
  var turned: Colour {
    let grey = 0.213 * parts[0] + 0.715 * parts[1] + 0.072 * parts[2]
    return Colour(parts: parts.map { 2 * grey - $0 })
  }

  func contrast(with other: Colour) -> Double {
    let both = [luminance, other.luminance]
    return ((both.max() ?? 0) + 0.05) / ((both.min() ?? 0) + 0.05)
  }

  private var luminance: Double {
    zip([0.2126, 0.7152, 0.0722], parts).reduce(0) { sum, part in
      let (weight, value) = part
      return sum + weight * (value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4))
    }
  }
}
