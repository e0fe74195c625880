extension String {
  /// A folder's name that no other name has, and that leads into no other folder: letters and digits
  /// stay, all else becomes its bytes, and what is too long for a folder ends in a sum of the whole.
  var asFolderName: String {
    let digits = Array("0123456789abcdef")
    var name = ""
    for byte in utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte)
      if isPlain {
        name.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        name += "_\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    guard name.count > 200 else { return name }
    // FNV-1a: the same in every run of the program.
    let sum = utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return "\(name.prefix(180))_.\(String(sum, radix: 16))"
  }
}
