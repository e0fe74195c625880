/// The ways to write letters in single bytes that spreadsheets have had, besides UTF-8.
enum CodePage: CaseIterable {
  case windows1252, dos, macintosh

  /// The code page by which bytes read as Danish; nil when they do by none, or when it can't be told.
  ///
  /// Another than Windows' needs letters that speak for it.
  static func reading(_ bytes: [UInt8]) -> CodePage? {
    let windows = windows1252.verdict(on: bytes)
    let others = [dos, macintosh].map { ($0, $0.verdict(on: bytes)) }
    if let (page, verdict) = others.max(by: { $0.1.balance < $1.1.balance }),
      verdict.balance > windows.balance, verdict.good > 0, verdict.bad * 4 <= verdict.good
    {
      return page
    }
    return windows.isPossible && (windows.bad < 2 || windows.bad <= windows.good)
      ? .windows1252 : nil
  }

  /// What is said of a file that is read so; nil for what is usual.
  var remark: String? {
    let name: String
    switch self {
    case .windows1252: return nil
    case .dos: name = "DOS-tekst (CP850)"
    case .macintosh: name = "Macintosh-tekst"
    }
    return "Filen er læst som \(name). Se efter, at æ, ø og å er rigtige."
  }

  /// The character that a byte stands for; a replacement character for one that stands for none.
  func scalar(_ byte: UInt8) -> Unicode.Scalar {
    byte < 0x80 ? Unicode.Scalar(byte) : Self.tables[self]![Int(byte) - 0x80]
  }

  /// The characters from 0x80 on, as unicode.org has them.
  private static let tables: [CodePage: [Unicode.Scalar]] = [
    .windows1252: Array(
      ("€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"
        + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
        + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
        + "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ").unicodeScalars),
    .dos: Array(
      ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ"
        + "áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
        + "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀"
        + "ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}").unicodeScalars),
    .macintosh: Array(
      ("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü"
        + "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
        + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
        + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ").unicodeScalars),
  ]
}

extension CodePage {
  /// How well bytes read by a code page.
  private struct Verdict {
    /// Danish letters that stand in a word as they do.
    var good = 0
    /// Characters that stand where they don't in Danish.
    var bad = 0
    /// Whether every byte stands for a character.
    var isPossible = true

    var balance: Int { isPossible ? good - 2 * bad : .min }
  }

  private func verdict(on bytes: [UInt8]) -> Verdict {
    var verdict = Verdict()
    for (index, byte) in bytes.enumerated() where byte >= 0x80 {
      let scalar = scalar(byte)
      if scalar == "\u{FFFD}" { verdict.isPossible = false }
      let before = index > 0 ? self.scalar(bytes[index - 1]) : " "
      let after = index + 1 < bytes.count ? self.scalar(bytes[index + 1]) : " "
      if Self.isLetter(scalar) {
        let isLate = scalar.properties.isUppercase && before.properties.isLowercase
        let isInWord = Self.isLetter(before) || Self.isLetter(after)
        if isLate {
          verdict.bad += 1
        } else if isInWord, "æøåÆØÅ".unicodeScalars.contains(scalar) {
          verdict.good += 1
        }
      } else if Self.isMisplaced(scalar, before, after) {
        verdict.bad += 1
      }
    }
    return verdict
  }

  /// Whether a sign stands right beside a letter that it doesn't stand beside.
  private static func isMisplaced(
    _ sign: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar
  ) -> Bool {
    if "\u{A0}\u{AD}–—…·•’°§€£½¼".unicodeScalars.contains(sign) { return false }
    let isClosing = "”»›®™©²³ªº¹".unicodeScalars.contains(sign)
    let isOpening = "“„«‹‘‚©".unicodeScalars.contains(sign)
    return !isClosing && isLetter(before) || !isOpening && isLetter(after)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.properties.isLowercase || scalar.properties.isUppercase) && scalar != "ª"
      && scalar != "º"
  }
}
