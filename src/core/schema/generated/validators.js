// Generated from schemas/ by `npm run generate`. Change those, not this.
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf, __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from == "object" || typeof from == "function")
    for (let key of __getOwnPropNames(from))
      !__hasOwnProp.call(to, key) && key !== except && __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: !0 }) : target,
  mod
));

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    function ucs2length(str) {
      let len = str.length, length = 0, pos = 0, value;
      for (; pos < len; )
        length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// memory:validators
var require_validators = __commonJS({
  "memory:validators"(exports) {
    "use strict";
    exports.frontMatter = validate10;
    var schema11 = { $schema: "http://json-schema.org/draft-07/schema#", $id: "urn:postmortem:schema:front-matter:1", type: "object", required: ["postmortem", "id", "status", "severity", "owner", "services"], properties: { postmortem: { type: "integer", enum: [1] }, id: { type: ["string", "number"], pattern: "^\\S+$" }, status: { type: "string", enum: ["draft", "in_review", "reviewed", "published", "closed", "skipped"] }, severity: { type: ["string", "number"], pattern: "^\\S+(?:\\s+->\\s+\\S+)?$" }, owner: { type: ["string", "number"], pattern: "^[^,;&]+$" }, services: { type: "array", minItems: 1, items: { type: ["string", "number"] } }, kind: { type: "string", enum: ["incident", "near_miss", "drill", "false_alarm"] }, audience: { type: "string", enum: ["internal", "public", "restricted"] }, public_title: { type: "string", minLength: 1 }, facilitator: { type: ["string", "number"] }, reviewers: { type: "array", items: { type: ["string", "number"] } }, approvals: { type: "array", items: { type: "object", required: ["by", "at"], properties: { by: { type: ["string", "number"] }, at: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2}))?$" } }, patternProperties: { "^x_": {} }, additionalProperties: !1 } }, responders: { type: "object", additionalProperties: { type: ["string", "number", "object"], required: ["role"], properties: { role: { type: "string" }, name: { type: "string" }, team: { type: ["string", "number"] } }, patternProperties: { "^x_": {} }, additionalProperties: !1 } }, teams: { type: "array", items: { type: ["string", "number"] } }, incidents: { type: "array", items: { type: "string", pattern: "^[A-Za-z][A-Za-z0-9+.-]*:\\S+$" } }, related: { type: "array", items: { type: ["string", "number"] } }, cause: { type: ["string", "array"], items: { type: "string" } }, tags: { type: "array", items: { type: ["string", "number"] } }, detected_by: { type: "string", enum: ["alert", "customer", "employee", "partner", "other"] }, published_at: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2}))?$" }, published: { type: "object", additionalProperties: { type: ["string", "number"] } }, meeting: { type: ["string", "number"] }, reason: { type: "string", minLength: 1 } }, patternProperties: { "^x_": {} }, additionalProperties: !1, if: { required: ["status"], properties: { status: { const: "skipped" } } }, then: { required: ["reason"] } }, func2 = Object.prototype.hasOwnProperty, func3 = require_ucs2length().default, pattern0 = new RegExp("^x_", "u"), pattern1 = new RegExp("^\\S+$", "u"), pattern2 = new RegExp("^\\S+(?:\\s+->\\s+\\S+)?$", "u"), pattern3 = new RegExp("^[^,;&]+$", "u"), pattern5 = new RegExp("^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2}))?$", "u"), pattern7 = new RegExp("^[A-Za-z][A-Za-z0-9+.-]*:\\S+$", "u");
    function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      let vErrors = null, errors = 0, _errs1 = errors, valid0 = !0, _errs2 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if (data.status === void 0 && (missing0 = "status")) {
          let err0 = {};
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        } else if (data.status !== void 0 && data.status !== "skipped") {
          let err1 = {};
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
      }
      var _valid0 = _errs2 === errors;
      if (errors = _errs1, vErrors !== null && (_errs1 ? vErrors.length = _errs1 : vErrors = null), _valid0) {
        let _errs4 = errors;
        if (data && typeof data == "object" && !Array.isArray(data) && data.reason === void 0) {
          let err2 = { instancePath, schemaPath: "#/then/required", keyword: "required", params: { missingProperty: "reason" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        var _valid0 = _errs4 === errors;
        valid0 = _valid0;
      }
      if (!valid0) {
        let err3 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: "then" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.postmortem === void 0) {
          let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "postmortem" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (data.id === void 0) {
          let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data.status === void 0) {
          let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data.severity === void 0) {
          let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "severity" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (data.owner === void 0) {
          let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "owner" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (data.services === void 0) {
          let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "services" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        for (let key0 in data)
          if (!(func2.call(schema11.properties, key0) || pattern0.test(key0))) {
            let err10 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        if (data.postmortem !== void 0) {
          let data1 = data.postmortem;
          if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
            let err11 = { instancePath: instancePath + "/postmortem", schemaPath: "#/properties/postmortem/type", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
          if (data1 !== 1) {
            let err12 = { instancePath: instancePath + "/postmortem", schemaPath: "#/properties/postmortem/enum", keyword: "enum", params: { allowedValues: schema11.properties.postmortem.enum } };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        }
        if (data.id !== void 0) {
          let data2 = data.id;
          if (typeof data2 != "string" && !(typeof data2 == "number" && isFinite(data2))) {
            let err13 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: schema11.properties.id.type } };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
          if (typeof data2 == "string" && !pattern1.test(data2)) {
            let err14 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^\\S+$" } };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
        }
        if (data.status !== void 0) {
          let data3 = data.status;
          if (typeof data3 != "string") {
            let err15 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
          if (!(data3 === "draft" || data3 === "in_review" || data3 === "reviewed" || data3 === "published" || data3 === "closed" || data3 === "skipped")) {
            let err16 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema11.properties.status.enum } };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
        }
        if (data.severity !== void 0) {
          let data4 = data.severity;
          if (typeof data4 != "string" && !(typeof data4 == "number" && isFinite(data4))) {
            let err17 = { instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/type", keyword: "type", params: { type: schema11.properties.severity.type } };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
          if (typeof data4 == "string" && !pattern2.test(data4)) {
            let err18 = { instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/pattern", keyword: "pattern", params: { pattern: "^\\S+(?:\\s+->\\s+\\S+)?$" } };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        }
        if (data.owner !== void 0) {
          let data5 = data.owner;
          if (typeof data5 != "string" && !(typeof data5 == "number" && isFinite(data5))) {
            let err19 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: schema11.properties.owner.type } };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
          if (typeof data5 == "string" && !pattern3.test(data5)) {
            let err20 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/pattern", keyword: "pattern", params: { pattern: "^[^,;&]+$" } };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        }
        if (data.services !== void 0) {
          let data6 = data.services;
          if (Array.isArray(data6)) {
            if (data6.length < 1) {
              let err21 = { instancePath: instancePath + "/services", schemaPath: "#/properties/services/minItems", keyword: "minItems", params: { limit: 1 } };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
            let len0 = data6.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data7 = data6[i0];
              if (typeof data7 != "string" && !(typeof data7 == "number" && isFinite(data7))) {
                let err22 = { instancePath: instancePath + "/services/" + i0, schemaPath: "#/properties/services/items/type", keyword: "type", params: { type: schema11.properties.services.items.type } };
                vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
              }
            }
          } else {
            let err23 = { instancePath: instancePath + "/services", schemaPath: "#/properties/services/type", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        }
        if (data.kind !== void 0) {
          let data8 = data.kind;
          if (typeof data8 != "string") {
            let err24 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
          if (!(data8 === "incident" || data8 === "near_miss" || data8 === "drill" || data8 === "false_alarm")) {
            let err25 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema11.properties.kind.enum } };
            vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
          }
        }
        if (data.audience !== void 0) {
          let data9 = data.audience;
          if (typeof data9 != "string") {
            let err26 = { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
          }
          if (!(data9 === "internal" || data9 === "public" || data9 === "restricted")) {
            let err27 = { instancePath: instancePath + "/audience", schemaPath: "#/properties/audience/enum", keyword: "enum", params: { allowedValues: schema11.properties.audience.enum } };
            vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
          }
        }
        if (data.public_title !== void 0) {
          let data10 = data.public_title;
          if (typeof data10 == "string") {
            if (func3(data10) < 1) {
              let err28 = { instancePath: instancePath + "/public_title", schemaPath: "#/properties/public_title/minLength", keyword: "minLength", params: { limit: 1 } };
              vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
            }
          } else {
            let err29 = { instancePath: instancePath + "/public_title", schemaPath: "#/properties/public_title/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
          }
        }
        if (data.facilitator !== void 0) {
          let data11 = data.facilitator;
          if (typeof data11 != "string" && !(typeof data11 == "number" && isFinite(data11))) {
            let err30 = { instancePath: instancePath + "/facilitator", schemaPath: "#/properties/facilitator/type", keyword: "type", params: { type: schema11.properties.facilitator.type } };
            vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
          }
        }
        if (data.reviewers !== void 0) {
          let data12 = data.reviewers;
          if (Array.isArray(data12)) {
            let len1 = data12.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data13 = data12[i1];
              if (typeof data13 != "string" && !(typeof data13 == "number" && isFinite(data13))) {
                let err31 = { instancePath: instancePath + "/reviewers/" + i1, schemaPath: "#/properties/reviewers/items/type", keyword: "type", params: { type: schema11.properties.reviewers.items.type } };
                vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
              }
            }
          } else {
            let err32 = { instancePath: instancePath + "/reviewers", schemaPath: "#/properties/reviewers/type", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
          }
        }
        if (data.approvals !== void 0) {
          let data14 = data.approvals;
          if (Array.isArray(data14)) {
            let len2 = data14.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data15 = data14[i2];
              if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
                if (data15.by === void 0) {
                  let err33 = { instancePath: instancePath + "/approvals/" + i2, schemaPath: "#/properties/approvals/items/required", keyword: "required", params: { missingProperty: "by" } };
                  vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
                }
                if (data15.at === void 0) {
                  let err34 = { instancePath: instancePath + "/approvals/" + i2, schemaPath: "#/properties/approvals/items/required", keyword: "required", params: { missingProperty: "at" } };
                  vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
                }
                for (let key1 in data15)
                  if (!(key1 === "by" || key1 === "at" || pattern0.test(key1))) {
                    let err35 = { instancePath: instancePath + "/approvals/" + i2, schemaPath: "#/properties/approvals/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                    vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
                  }
                if (data15.by !== void 0) {
                  let data16 = data15.by;
                  if (typeof data16 != "string" && !(typeof data16 == "number" && isFinite(data16))) {
                    let err36 = { instancePath: instancePath + "/approvals/" + i2 + "/by", schemaPath: "#/properties/approvals/items/properties/by/type", keyword: "type", params: { type: schema11.properties.approvals.items.properties.by.type } };
                    vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
                  }
                }
                if (data15.at !== void 0) {
                  let data17 = data15.at;
                  if (typeof data17 == "string") {
                    if (!pattern5.test(data17)) {
                      let err37 = { instancePath: instancePath + "/approvals/" + i2 + "/at", schemaPath: "#/properties/approvals/items/properties/at/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2}))?$" } };
                      vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
                    }
                  } else {
                    let err38 = { instancePath: instancePath + "/approvals/" + i2 + "/at", schemaPath: "#/properties/approvals/items/properties/at/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
                  }
                }
              } else {
                let err39 = { instancePath: instancePath + "/approvals/" + i2, schemaPath: "#/properties/approvals/items/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
              }
            }
          } else {
            let err40 = { instancePath: instancePath + "/approvals", schemaPath: "#/properties/approvals/type", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
          }
        }
        if (data.responders !== void 0) {
          let data18 = data.responders;
          if (data18 && typeof data18 == "object" && !Array.isArray(data18))
            for (let key2 in data18) {
              let data19 = data18[key2];
              if (typeof data19 != "string" && !(typeof data19 == "number" && isFinite(data19)) && !(data19 && typeof data19 == "object" && !Array.isArray(data19))) {
                let err41 = { instancePath: instancePath + "/responders/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/responders/additionalProperties/type", keyword: "type", params: { type: schema11.properties.responders.additionalProperties.type } };
                vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
              }
              if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                if (data19.role === void 0) {
                  let err42 = { instancePath: instancePath + "/responders/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/responders/additionalProperties/required", keyword: "required", params: { missingProperty: "role" } };
                  vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
                }
                for (let key3 in data19)
                  if (!(key3 === "role" || key3 === "name" || key3 === "team" || pattern0.test(key3))) {
                    let err43 = { instancePath: instancePath + "/responders/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/responders/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                    vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
                  }
                if (data19.role !== void 0 && typeof data19.role != "string") {
                  let err44 = { instancePath: instancePath + "/responders/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/role", schemaPath: "#/properties/responders/additionalProperties/properties/role/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
                }
                if (data19.name !== void 0 && typeof data19.name != "string") {
                  let err45 = { instancePath: instancePath + "/responders/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/name", schemaPath: "#/properties/responders/additionalProperties/properties/name/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
                }
                if (data19.team !== void 0) {
                  let data22 = data19.team;
                  if (typeof data22 != "string" && !(typeof data22 == "number" && isFinite(data22))) {
                    let err46 = { instancePath: instancePath + "/responders/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/team", schemaPath: "#/properties/responders/additionalProperties/properties/team/type", keyword: "type", params: { type: schema11.properties.responders.additionalProperties.properties.team.type } };
                    vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
                  }
                }
              }
            }
          else {
            let err47 = { instancePath: instancePath + "/responders", schemaPath: "#/properties/responders/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
          }
        }
        if (data.teams !== void 0) {
          let data23 = data.teams;
          if (Array.isArray(data23)) {
            let len3 = data23.length;
            for (let i3 = 0; i3 < len3; i3++) {
              let data24 = data23[i3];
              if (typeof data24 != "string" && !(typeof data24 == "number" && isFinite(data24))) {
                let err48 = { instancePath: instancePath + "/teams/" + i3, schemaPath: "#/properties/teams/items/type", keyword: "type", params: { type: schema11.properties.teams.items.type } };
                vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
              }
            }
          } else {
            let err49 = { instancePath: instancePath + "/teams", schemaPath: "#/properties/teams/type", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
          }
        }
        if (data.incidents !== void 0) {
          let data25 = data.incidents;
          if (Array.isArray(data25)) {
            let len4 = data25.length;
            for (let i4 = 0; i4 < len4; i4++) {
              let data26 = data25[i4];
              if (typeof data26 == "string") {
                if (!pattern7.test(data26)) {
                  let err50 = { instancePath: instancePath + "/incidents/" + i4, schemaPath: "#/properties/incidents/items/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9+.-]*:\\S+$" } };
                  vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
                }
              } else {
                let err51 = { instancePath: instancePath + "/incidents/" + i4, schemaPath: "#/properties/incidents/items/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
              }
            }
          } else {
            let err52 = { instancePath: instancePath + "/incidents", schemaPath: "#/properties/incidents/type", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
          }
        }
        if (data.related !== void 0) {
          let data27 = data.related;
          if (Array.isArray(data27)) {
            let len5 = data27.length;
            for (let i5 = 0; i5 < len5; i5++) {
              let data28 = data27[i5];
              if (typeof data28 != "string" && !(typeof data28 == "number" && isFinite(data28))) {
                let err53 = { instancePath: instancePath + "/related/" + i5, schemaPath: "#/properties/related/items/type", keyword: "type", params: { type: schema11.properties.related.items.type } };
                vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
              }
            }
          } else {
            let err54 = { instancePath: instancePath + "/related", schemaPath: "#/properties/related/type", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
          }
        }
        if (data.cause !== void 0) {
          let data29 = data.cause;
          if (typeof data29 != "string" && !Array.isArray(data29)) {
            let err55 = { instancePath: instancePath + "/cause", schemaPath: "#/properties/cause/type", keyword: "type", params: { type: schema11.properties.cause.type } };
            vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
          }
          if (Array.isArray(data29)) {
            let len6 = data29.length;
            for (let i6 = 0; i6 < len6; i6++)
              if (typeof data29[i6] != "string") {
                let err56 = { instancePath: instancePath + "/cause/" + i6, schemaPath: "#/properties/cause/items/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
              }
          }
        }
        if (data.tags !== void 0) {
          let data31 = data.tags;
          if (Array.isArray(data31)) {
            let len7 = data31.length;
            for (let i7 = 0; i7 < len7; i7++) {
              let data32 = data31[i7];
              if (typeof data32 != "string" && !(typeof data32 == "number" && isFinite(data32))) {
                let err57 = { instancePath: instancePath + "/tags/" + i7, schemaPath: "#/properties/tags/items/type", keyword: "type", params: { type: schema11.properties.tags.items.type } };
                vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
              }
            }
          } else {
            let err58 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
          }
        }
        if (data.detected_by !== void 0) {
          let data33 = data.detected_by;
          if (typeof data33 != "string") {
            let err59 = { instancePath: instancePath + "/detected_by", schemaPath: "#/properties/detected_by/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
          }
          if (!(data33 === "alert" || data33 === "customer" || data33 === "employee" || data33 === "partner" || data33 === "other")) {
            let err60 = { instancePath: instancePath + "/detected_by", schemaPath: "#/properties/detected_by/enum", keyword: "enum", params: { allowedValues: schema11.properties.detected_by.enum } };
            vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
          }
        }
        if (data.published_at !== void 0) {
          let data34 = data.published_at;
          if (typeof data34 == "string") {
            if (!pattern5.test(data34)) {
              let err61 = { instancePath: instancePath + "/published_at", schemaPath: "#/properties/published_at/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2}))?$" } };
              vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
            }
          } else {
            let err62 = { instancePath: instancePath + "/published_at", schemaPath: "#/properties/published_at/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
          }
        }
        if (data.published !== void 0) {
          let data35 = data.published;
          if (data35 && typeof data35 == "object" && !Array.isArray(data35))
            for (let key4 in data35) {
              let data36 = data35[key4];
              if (typeof data36 != "string" && !(typeof data36 == "number" && isFinite(data36))) {
                let err63 = { instancePath: instancePath + "/published/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/published/additionalProperties/type", keyword: "type", params: { type: schema11.properties.published.additionalProperties.type } };
                vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
              }
            }
          else {
            let err64 = { instancePath: instancePath + "/published", schemaPath: "#/properties/published/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
          }
        }
        if (data.meeting !== void 0) {
          let data37 = data.meeting;
          if (typeof data37 != "string" && !(typeof data37 == "number" && isFinite(data37))) {
            let err65 = { instancePath: instancePath + "/meeting", schemaPath: "#/properties/meeting/type", keyword: "type", params: { type: schema11.properties.meeting.type } };
            vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
          }
        }
        if (data.reason !== void 0) {
          let data38 = data.reason;
          if (typeof data38 == "string") {
            if (func3(data38) < 1) {
              let err66 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/minLength", keyword: "minLength", params: { limit: 1 } };
              vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
            }
          } else {
            let err67 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
          }
        }
      } else {
        let err68 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
      }
      return validate10.errors = vErrors, errors === 0;
    }
    exports.timeline = validate11;
    var schema12 = { $schema: "http://json-schema.org/draft-07/schema#", $id: "urn:postmortem:schema:timeline:1", type: "object", required: ["zone"], anyOf: [{ required: ["log"] }, { required: ["entries"] }], not: { required: ["log", "entries"] }, properties: { date: { type: "string", pattern: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$" }, zone: { type: "string" }, log: { type: "string" }, entries: { type: "array", items: { $ref: "#/$defs/entry" } }, confirmed: { type: "object", required: ["by", "at", "hash"], properties: { by: { type: ["string", "number"] }, at: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2}))?$" }, hash: { type: ["string", "number"] } }, patternProperties: { "^x_": {} }, additionalProperties: !1 } }, patternProperties: { "^x_": {} }, additionalProperties: !1, $defs: { logLine: { type: "string", pattern: "^\\s*$|^\\s*#|^\\s*\\d{4}-\\d{2}-\\d{2}\\s*$|^\\s*(?:(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,3})?)?|\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2}))\\s+\\S" }, mark: { type: "string", enum: ["impact_start", "detected", "alerted", "acknowledged", "declared", "response_started", "mitigated", "impact_end", "resolved", "closed"] }, entry: { type: "object", required: ["at", "text"], properties: { at: { type: "string", pattern: "^(?:(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,3})?)?|\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2}))$" }, text: { type: "string", minLength: 1 }, marks: { type: ["array", "string"], items: { $ref: "#/$defs/mark" } }, actor: { type: ["string", "number"] }, id: { type: "string", pattern: "^\\^?[A-Za-z][\\w-]*$" }, public: { type: "boolean" }, sources: { type: "array", items: { type: "string", pattern: "^[A-Za-z][A-Za-z0-9+.-]*:\\S+$" } }, kind: { type: "string", enum: ["message", "alert", "page", "status", "change", "deploy", "note", "severity", "action", "other"] } }, patternProperties: { "^x_": {} }, additionalProperties: !1 } } }, pattern10 = new RegExp("^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$", "u"), schema13 = { type: "object", required: ["at", "text"], properties: { at: { type: "string", pattern: "^(?:(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,3})?)?|\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2}))$" }, text: { type: "string", minLength: 1 }, marks: { type: ["array", "string"], items: { $ref: "#/$defs/mark" } }, actor: { type: ["string", "number"] }, id: { type: "string", pattern: "^\\^?[A-Za-z][\\w-]*$" }, public: { type: "boolean" }, sources: { type: "array", items: { type: "string", pattern: "^[A-Za-z][A-Za-z0-9+.-]*:\\S+$" } }, kind: { type: "string", enum: ["message", "alert", "page", "status", "change", "deploy", "note", "severity", "action", "other"] } }, patternProperties: { "^x_": {} }, additionalProperties: !1 }, schema14 = { type: "string", enum: ["impact_start", "detected", "alerted", "acknowledged", "declared", "response_started", "mitigated", "impact_end", "resolved", "closed"] }, pattern12 = new RegExp("^(?:(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,3})?)?|\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2}))$", "u"), pattern13 = new RegExp("^\\^?[A-Za-z][\\w-]*$", "u");
    function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      let vErrors = null, errors = 0;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.at === void 0) {
          let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "at" } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
        if (data.text === void 0) {
          let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "text" } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        for (let key0 in data)
          if (!(key0 === "at" || key0 === "text" || key0 === "marks" || key0 === "actor" || key0 === "id" || key0 === "public" || key0 === "sources" || key0 === "kind" || pattern0.test(key0))) {
            let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
          }
        if (data.at !== void 0) {
          let data0 = data.at;
          if (typeof data0 == "string") {
            if (!pattern12.test(data0)) {
              let err3 = { instancePath: instancePath + "/at", schemaPath: "#/properties/at/pattern", keyword: "pattern", params: { pattern: "^(?:(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,3})?)?|\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2}))$" } };
              vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
            }
          } else {
            let err4 = { instancePath: instancePath + "/at", schemaPath: "#/properties/at/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
          }
        }
        if (data.text !== void 0) {
          let data1 = data.text;
          if (typeof data1 == "string") {
            if (func3(data1) < 1) {
              let err5 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/minLength", keyword: "minLength", params: { limit: 1 } };
              vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
            }
          } else {
            let err6 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
        }
        if (data.marks !== void 0) {
          let data2 = data.marks;
          if (!Array.isArray(data2) && typeof data2 != "string") {
            let err7 = { instancePath: instancePath + "/marks", schemaPath: "#/properties/marks/type", keyword: "type", params: { type: schema13.properties.marks.type } };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
          if (Array.isArray(data2)) {
            let len0 = data2.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data3 = data2[i0];
              if (typeof data3 != "string") {
                let err8 = { instancePath: instancePath + "/marks/" + i0, schemaPath: "#/$defs/mark/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
              }
              if (!(data3 === "impact_start" || data3 === "detected" || data3 === "alerted" || data3 === "acknowledged" || data3 === "declared" || data3 === "response_started" || data3 === "mitigated" || data3 === "impact_end" || data3 === "resolved" || data3 === "closed")) {
                let err9 = { instancePath: instancePath + "/marks/" + i0, schemaPath: "#/$defs/mark/enum", keyword: "enum", params: { allowedValues: schema14.enum } };
                vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
              }
            }
          }
        }
        if (data.actor !== void 0) {
          let data4 = data.actor;
          if (typeof data4 != "string" && !(typeof data4 == "number" && isFinite(data4))) {
            let err10 = { instancePath: instancePath + "/actor", schemaPath: "#/properties/actor/type", keyword: "type", params: { type: schema13.properties.actor.type } };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
        if (data.id !== void 0) {
          let data5 = data.id;
          if (typeof data5 == "string") {
            if (!pattern13.test(data5)) {
              let err11 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^\\^?[A-Za-z][\\w-]*$" } };
              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
            }
          } else {
            let err12 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        }
        if (data.public !== void 0 && typeof data.public != "boolean") {
          let err13 = { instancePath: instancePath + "/public", schemaPath: "#/properties/public/type", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (data.sources !== void 0) {
          let data7 = data.sources;
          if (Array.isArray(data7)) {
            let len1 = data7.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data8 = data7[i1];
              if (typeof data8 == "string") {
                if (!pattern7.test(data8)) {
                  let err14 = { instancePath: instancePath + "/sources/" + i1, schemaPath: "#/properties/sources/items/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9+.-]*:\\S+$" } };
                  vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                }
              } else {
                let err15 = { instancePath: instancePath + "/sources/" + i1, schemaPath: "#/properties/sources/items/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
              }
            }
          } else {
            let err16 = { instancePath: instancePath + "/sources", schemaPath: "#/properties/sources/type", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
        }
        if (data.kind !== void 0) {
          let data9 = data.kind;
          if (typeof data9 != "string") {
            let err17 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
          if (!(data9 === "message" || data9 === "alert" || data9 === "page" || data9 === "status" || data9 === "change" || data9 === "deploy" || data9 === "note" || data9 === "severity" || data9 === "action" || data9 === "other")) {
            let err18 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema13.properties.kind.enum } };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        }
      } else {
        let err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      return validate12.errors = vErrors, errors === 0;
    }
    function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      let vErrors = null, errors = 0, _errs1 = errors, _errs2 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if (data.log === void 0 && (missing0 = "log") || data.entries === void 0 && (missing0 = "entries")) {
          let err0 = {};
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      }
      var valid0 = _errs2 === errors;
      if (valid0) {
        let err1 = { instancePath, schemaPath: "#/not", keyword: "not", params: {} };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      } else
        errors = _errs1, vErrors !== null && (_errs1 ? vErrors.length = _errs1 : vErrors = null);
      let _errs3 = errors, valid1 = !1, _errs4 = errors;
      if (data && typeof data == "object" && !Array.isArray(data) && data.log === void 0) {
        let err2 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "log" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      var _valid0 = _errs4 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        let _errs5 = errors;
        if (data && typeof data == "object" && !Array.isArray(data) && data.entries === void 0) {
          let err3 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "entries" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        var _valid0 = _errs5 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs3, vErrors !== null && (_errs3 ? vErrors.length = _errs3 : vErrors = null);
      else {
        let err4 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.zone === void 0) {
          let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "zone" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        for (let key0 in data)
          if (!(key0 === "date" || key0 === "zone" || key0 === "log" || key0 === "entries" || key0 === "confirmed" || pattern0.test(key0))) {
            let err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
        if (data.date !== void 0) {
          let data0 = data.date;
          if (typeof data0 == "string") {
            if (!pattern10.test(data0)) {
              let err7 = { instancePath: instancePath + "/date", schemaPath: "#/properties/date/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$" } };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
          } else {
            let err8 = { instancePath: instancePath + "/date", schemaPath: "#/properties/date/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
        }
        if (data.zone !== void 0 && typeof data.zone != "string") {
          let err9 = { instancePath: instancePath + "/zone", schemaPath: "#/properties/zone/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (data.log !== void 0 && typeof data.log != "string") {
          let err10 = { instancePath: instancePath + "/log", schemaPath: "#/properties/log/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (data.entries !== void 0) {
          let data3 = data.entries;
          if (Array.isArray(data3)) {
            let len0 = data3.length;
            for (let i0 = 0; i0 < len0; i0++)
              validate12(data3[i0], { instancePath: instancePath + "/entries/" + i0, parentData: data3, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length);
          } else {
            let err11 = { instancePath: instancePath + "/entries", schemaPath: "#/properties/entries/type", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        }
        if (data.confirmed !== void 0) {
          let data5 = data.confirmed;
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            if (data5.by === void 0) {
              let err12 = { instancePath: instancePath + "/confirmed", schemaPath: "#/properties/confirmed/required", keyword: "required", params: { missingProperty: "by" } };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
            if (data5.at === void 0) {
              let err13 = { instancePath: instancePath + "/confirmed", schemaPath: "#/properties/confirmed/required", keyword: "required", params: { missingProperty: "at" } };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
            if (data5.hash === void 0) {
              let err14 = { instancePath: instancePath + "/confirmed", schemaPath: "#/properties/confirmed/required", keyword: "required", params: { missingProperty: "hash" } };
              vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
            }
            for (let key1 in data5)
              if (!(key1 === "by" || key1 === "at" || key1 === "hash" || pattern0.test(key1))) {
                let err15 = { instancePath: instancePath + "/confirmed", schemaPath: "#/properties/confirmed/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
              }
            if (data5.by !== void 0) {
              let data6 = data5.by;
              if (typeof data6 != "string" && !(typeof data6 == "number" && isFinite(data6))) {
                let err16 = { instancePath: instancePath + "/confirmed/by", schemaPath: "#/properties/confirmed/properties/by/type", keyword: "type", params: { type: schema12.properties.confirmed.properties.by.type } };
                vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
              }
            }
            if (data5.at !== void 0) {
              let data7 = data5.at;
              if (typeof data7 == "string") {
                if (!pattern5.test(data7)) {
                  let err17 = { instancePath: instancePath + "/confirmed/at", schemaPath: "#/properties/confirmed/properties/at/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2}))?$" } };
                  vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                }
              } else {
                let err18 = { instancePath: instancePath + "/confirmed/at", schemaPath: "#/properties/confirmed/properties/at/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
              }
            }
            if (data5.hash !== void 0) {
              let data8 = data5.hash;
              if (typeof data8 != "string" && !(typeof data8 == "number" && isFinite(data8))) {
                let err19 = { instancePath: instancePath + "/confirmed/hash", schemaPath: "#/properties/confirmed/properties/hash/type", keyword: "type", params: { type: schema12.properties.confirmed.properties.hash.type } };
                vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
              }
            }
          } else {
            let err20 = { instancePath: instancePath + "/confirmed", schemaPath: "#/properties/confirmed/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        }
      } else {
        let err21 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
      return validate11.errors = vErrors, errors === 0;
    }
    exports.impact = validate14;
    var schema15 = { $schema: "http://json-schema.org/draft-07/schema#", $id: "urn:postmortem:schema:impact:1", type: "object", required: ["functionality", "customers"], properties: { functionality: { type: "string" }, customers: { type: ["string", "number", "object"], properties: { count: { type: ["string", "number"] }, share: { type: ["string", "number"] }, who: { type: "string" }, source: { type: "string" } }, patternProperties: { "^x_": {} }, additionalProperties: !1 }, support_cases: { type: ["string", "number"] }, slo: { type: ["string", "number"] }, revenue: { type: ["string", "number"] }, data_loss: { type: ["string", "number"] }, metrics: { type: "array", items: { type: "object", required: ["name", "value"], properties: { name: { type: "string" }, value: { type: ["string", "number"] }, source: { type: "string" }, public: { type: "boolean" } }, patternProperties: { "^x_": {} }, additionalProperties: !1 } }, public: { type: "array", items: { type: "string", enum: ["functionality", "customers", "support_cases", "slo", "revenue", "data_loss"] } } }, patternProperties: { "^x_": {} }, additionalProperties: !1 };
    function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      let vErrors = null, errors = 0;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.functionality === void 0) {
          let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "functionality" } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
        if (data.customers === void 0) {
          let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "customers" } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        for (let key0 in data)
          if (!(key0 === "functionality" || key0 === "customers" || key0 === "support_cases" || key0 === "slo" || key0 === "revenue" || key0 === "data_loss" || key0 === "metrics" || key0 === "public" || pattern0.test(key0))) {
            let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
          }
        if (data.functionality !== void 0 && typeof data.functionality != "string") {
          let err3 = { instancePath: instancePath + "/functionality", schemaPath: "#/properties/functionality/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (data.customers !== void 0) {
          let data1 = data.customers;
          if (typeof data1 != "string" && !(typeof data1 == "number" && isFinite(data1)) && !(data1 && typeof data1 == "object" && !Array.isArray(data1))) {
            let err4 = { instancePath: instancePath + "/customers", schemaPath: "#/properties/customers/type", keyword: "type", params: { type: schema15.properties.customers.type } };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
          }
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            for (let key1 in data1)
              if (!(key1 === "count" || key1 === "share" || key1 === "who" || key1 === "source" || pattern0.test(key1))) {
                let err5 = { instancePath: instancePath + "/customers", schemaPath: "#/properties/customers/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
              }
            if (data1.count !== void 0) {
              let data2 = data1.count;
              if (typeof data2 != "string" && !(typeof data2 == "number" && isFinite(data2))) {
                let err6 = { instancePath: instancePath + "/customers/count", schemaPath: "#/properties/customers/properties/count/type", keyword: "type", params: { type: schema15.properties.customers.properties.count.type } };
                vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
              }
            }
            if (data1.share !== void 0) {
              let data3 = data1.share;
              if (typeof data3 != "string" && !(typeof data3 == "number" && isFinite(data3))) {
                let err7 = { instancePath: instancePath + "/customers/share", schemaPath: "#/properties/customers/properties/share/type", keyword: "type", params: { type: schema15.properties.customers.properties.share.type } };
                vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
              }
            }
            if (data1.who !== void 0 && typeof data1.who != "string") {
              let err8 = { instancePath: instancePath + "/customers/who", schemaPath: "#/properties/customers/properties/who/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
            if (data1.source !== void 0 && typeof data1.source != "string") {
              let err9 = { instancePath: instancePath + "/customers/source", schemaPath: "#/properties/customers/properties/source/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
          }
        }
        if (data.support_cases !== void 0) {
          let data6 = data.support_cases;
          if (typeof data6 != "string" && !(typeof data6 == "number" && isFinite(data6))) {
            let err10 = { instancePath: instancePath + "/support_cases", schemaPath: "#/properties/support_cases/type", keyword: "type", params: { type: schema15.properties.support_cases.type } };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
        if (data.slo !== void 0) {
          let data7 = data.slo;
          if (typeof data7 != "string" && !(typeof data7 == "number" && isFinite(data7))) {
            let err11 = { instancePath: instancePath + "/slo", schemaPath: "#/properties/slo/type", keyword: "type", params: { type: schema15.properties.slo.type } };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        }
        if (data.revenue !== void 0) {
          let data8 = data.revenue;
          if (typeof data8 != "string" && !(typeof data8 == "number" && isFinite(data8))) {
            let err12 = { instancePath: instancePath + "/revenue", schemaPath: "#/properties/revenue/type", keyword: "type", params: { type: schema15.properties.revenue.type } };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        }
        if (data.data_loss !== void 0) {
          let data9 = data.data_loss;
          if (typeof data9 != "string" && !(typeof data9 == "number" && isFinite(data9))) {
            let err13 = { instancePath: instancePath + "/data_loss", schemaPath: "#/properties/data_loss/type", keyword: "type", params: { type: schema15.properties.data_loss.type } };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
        }
        if (data.metrics !== void 0) {
          let data10 = data.metrics;
          if (Array.isArray(data10)) {
            let len0 = data10.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data11 = data10[i0];
              if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                if (data11.name === void 0) {
                  let err14 = { instancePath: instancePath + "/metrics/" + i0, schemaPath: "#/properties/metrics/items/required", keyword: "required", params: { missingProperty: "name" } };
                  vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                }
                if (data11.value === void 0) {
                  let err15 = { instancePath: instancePath + "/metrics/" + i0, schemaPath: "#/properties/metrics/items/required", keyword: "required", params: { missingProperty: "value" } };
                  vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
                }
                for (let key2 in data11)
                  if (!(key2 === "name" || key2 === "value" || key2 === "source" || key2 === "public" || pattern0.test(key2))) {
                    let err16 = { instancePath: instancePath + "/metrics/" + i0, schemaPath: "#/properties/metrics/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                    vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                  }
                if (data11.name !== void 0 && typeof data11.name != "string") {
                  let err17 = { instancePath: instancePath + "/metrics/" + i0 + "/name", schemaPath: "#/properties/metrics/items/properties/name/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                }
                if (data11.value !== void 0) {
                  let data13 = data11.value;
                  if (typeof data13 != "string" && !(typeof data13 == "number" && isFinite(data13))) {
                    let err18 = { instancePath: instancePath + "/metrics/" + i0 + "/value", schemaPath: "#/properties/metrics/items/properties/value/type", keyword: "type", params: { type: schema15.properties.metrics.items.properties.value.type } };
                    vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                  }
                }
                if (data11.source !== void 0 && typeof data11.source != "string") {
                  let err19 = { instancePath: instancePath + "/metrics/" + i0 + "/source", schemaPath: "#/properties/metrics/items/properties/source/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                }
                if (data11.public !== void 0 && typeof data11.public != "boolean") {
                  let err20 = { instancePath: instancePath + "/metrics/" + i0 + "/public", schemaPath: "#/properties/metrics/items/properties/public/type", keyword: "type", params: { type: "boolean" } };
                  vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                }
              } else {
                let err21 = { instancePath: instancePath + "/metrics/" + i0, schemaPath: "#/properties/metrics/items/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
            }
          } else {
            let err22 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/type", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        }
        if (data.public !== void 0) {
          let data16 = data.public;
          if (Array.isArray(data16)) {
            let len1 = data16.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data17 = data16[i1];
              if (typeof data17 != "string") {
                let err23 = { instancePath: instancePath + "/public/" + i1, schemaPath: "#/properties/public/items/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
              }
              if (!(data17 === "functionality" || data17 === "customers" || data17 === "support_cases" || data17 === "slo" || data17 === "revenue" || data17 === "data_loss")) {
                let err24 = { instancePath: instancePath + "/public/" + i1, schemaPath: "#/properties/public/items/enum", keyword: "enum", params: { allowedValues: schema15.properties.public.items.enum } };
                vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
              }
            }
          } else {
            let err25 = { instancePath: instancePath + "/public", schemaPath: "#/properties/public/type", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
          }
        }
      } else {
        let err26 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
      return validate14.errors = vErrors, errors === 0;
    }
    exports.contributingFactors = validate15;
    var schema16 = { $schema: "http://json-schema.org/draft-07/schema#", $id: "urn:postmortem:schema:contributing-factors:1", type: "array", items: { type: "object", required: ["id", "factor", "category", "evidence"], properties: { id: { type: ["string", "number"], pattern: "^[A-Za-z][\\w-]*$" }, factor: { type: "string", minLength: 1 }, category: { type: "string", enum: ["technical", "procedural", "human", "organizational", "external"] }, whys: { type: "array", items: { type: "string" } }, evidence: { type: ["array", "string", "number"], minItems: 1, items: { type: ["string", "number"] } }, trigger: { type: "boolean" }, accepted: { type: "string", minLength: 1 }, public: { type: "boolean" } }, patternProperties: { "^x_": {} }, additionalProperties: !1 } }, pattern21 = new RegExp("^[A-Za-z][\\w-]*$", "u");
    function validate15(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      let vErrors = null, errors = 0;
      if (Array.isArray(data)) {
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data0 = data[i0];
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            if (data0.id === void 0) {
              let err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "id" } };
              vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
            }
            if (data0.factor === void 0) {
              let err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "factor" } };
              vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
            }
            if (data0.category === void 0) {
              let err2 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "category" } };
              vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
            }
            if (data0.evidence === void 0) {
              let err3 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "evidence" } };
              vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
            }
            for (let key0 in data0)
              if (!(key0 === "id" || key0 === "factor" || key0 === "category" || key0 === "whys" || key0 === "evidence" || key0 === "trigger" || key0 === "accepted" || key0 === "public" || pattern0.test(key0))) {
                let err4 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
                vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
              }
            if (data0.id !== void 0) {
              let data1 = data0.id;
              if (typeof data1 != "string" && !(typeof data1 == "number" && isFinite(data1))) {
                let err5 = { instancePath: instancePath + "/" + i0 + "/id", schemaPath: "#/items/properties/id/type", keyword: "type", params: { type: schema16.items.properties.id.type } };
                vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
              }
              if (typeof data1 == "string" && !pattern21.test(data1)) {
                let err6 = { instancePath: instancePath + "/" + i0 + "/id", schemaPath: "#/items/properties/id/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][\\w-]*$" } };
                vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
              }
            }
            if (data0.factor !== void 0) {
              let data2 = data0.factor;
              if (typeof data2 == "string") {
                if (func3(data2) < 1) {
                  let err7 = { instancePath: instancePath + "/" + i0 + "/factor", schemaPath: "#/items/properties/factor/minLength", keyword: "minLength", params: { limit: 1 } };
                  vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
                }
              } else {
                let err8 = { instancePath: instancePath + "/" + i0 + "/factor", schemaPath: "#/items/properties/factor/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
              }
            }
            if (data0.category !== void 0) {
              let data3 = data0.category;
              if (typeof data3 != "string") {
                let err9 = { instancePath: instancePath + "/" + i0 + "/category", schemaPath: "#/items/properties/category/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
              }
              if (!(data3 === "technical" || data3 === "procedural" || data3 === "human" || data3 === "organizational" || data3 === "external")) {
                let err10 = { instancePath: instancePath + "/" + i0 + "/category", schemaPath: "#/items/properties/category/enum", keyword: "enum", params: { allowedValues: schema16.items.properties.category.enum } };
                vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
              }
            }
            if (data0.whys !== void 0) {
              let data4 = data0.whys;
              if (Array.isArray(data4)) {
                let len1 = data4.length;
                for (let i1 = 0; i1 < len1; i1++)
                  if (typeof data4[i1] != "string") {
                    let err11 = { instancePath: instancePath + "/" + i0 + "/whys/" + i1, schemaPath: "#/items/properties/whys/items/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
                  }
              } else {
                let err12 = { instancePath: instancePath + "/" + i0 + "/whys", schemaPath: "#/items/properties/whys/type", keyword: "type", params: { type: "array" } };
                vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
              }
            }
            if (data0.evidence !== void 0) {
              let data6 = data0.evidence;
              if (!Array.isArray(data6) && typeof data6 != "string" && !(typeof data6 == "number" && isFinite(data6))) {
                let err13 = { instancePath: instancePath + "/" + i0 + "/evidence", schemaPath: "#/items/properties/evidence/type", keyword: "type", params: { type: schema16.items.properties.evidence.type } };
                vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
              }
              if (Array.isArray(data6)) {
                if (data6.length < 1) {
                  let err14 = { instancePath: instancePath + "/" + i0 + "/evidence", schemaPath: "#/items/properties/evidence/minItems", keyword: "minItems", params: { limit: 1 } };
                  vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                }
                let len2 = data6.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data7 = data6[i2];
                  if (typeof data7 != "string" && !(typeof data7 == "number" && isFinite(data7))) {
                    let err15 = { instancePath: instancePath + "/" + i0 + "/evidence/" + i2, schemaPath: "#/items/properties/evidence/items/type", keyword: "type", params: { type: schema16.items.properties.evidence.items.type } };
                    vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
                  }
                }
              }
            }
            if (data0.trigger !== void 0 && typeof data0.trigger != "boolean") {
              let err16 = { instancePath: instancePath + "/" + i0 + "/trigger", schemaPath: "#/items/properties/trigger/type", keyword: "type", params: { type: "boolean" } };
              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
            }
            if (data0.accepted !== void 0) {
              let data9 = data0.accepted;
              if (typeof data9 == "string") {
                if (func3(data9) < 1) {
                  let err17 = { instancePath: instancePath + "/" + i0 + "/accepted", schemaPath: "#/items/properties/accepted/minLength", keyword: "minLength", params: { limit: 1 } };
                  vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                }
              } else {
                let err18 = { instancePath: instancePath + "/" + i0 + "/accepted", schemaPath: "#/items/properties/accepted/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
              }
            }
            if (data0.public !== void 0 && typeof data0.public != "boolean") {
              let err19 = { instancePath: instancePath + "/" + i0 + "/public", schemaPath: "#/items/properties/public/type", keyword: "type", params: { type: "boolean" } };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
          } else {
            let err20 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        }
      } else {
        let err21 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
      return validate15.errors = vErrors, errors === 0;
    }
    exports.learnings = validate16;
    var schema17 = { $schema: "http://json-schema.org/draft-07/schema#", $id: "urn:postmortem:schema:learnings:1", type: "object", required: ["went_well", "could_improve", "got_lucky"], properties: { went_well: { type: ["array", "string"], minItems: 1, items: { type: "string" } }, could_improve: { type: ["array", "string"], minItems: 1, items: { type: "string" } }, got_lucky: { type: ["array", "string"], minItems: 1, items: { type: "string" } }, dead_ends: { type: ["array", "string"], items: { type: "string" } }, surprises: { type: ["array", "string"], items: { type: "string" } }, questions: { type: "array", items: { type: ["string", "object"], required: ["question"], properties: { question: { type: "string" }, for: { type: ["string", "number"] }, answer: { type: "string" } }, patternProperties: { "^x_": {} }, additionalProperties: !1 } } }, patternProperties: { "^x_": {} }, additionalProperties: !1 };
    function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      let vErrors = null, errors = 0;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.went_well === void 0) {
          let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "went_well" } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
        if (data.could_improve === void 0) {
          let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "could_improve" } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        if (data.got_lucky === void 0) {
          let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "got_lucky" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        for (let key0 in data)
          if (!(key0 === "went_well" || key0 === "could_improve" || key0 === "got_lucky" || key0 === "dead_ends" || key0 === "surprises" || key0 === "questions" || pattern0.test(key0))) {
            let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
        if (data.went_well !== void 0) {
          let data0 = data.went_well;
          if (!Array.isArray(data0) && typeof data0 != "string") {
            let err4 = { instancePath: instancePath + "/went_well", schemaPath: "#/properties/went_well/type", keyword: "type", params: { type: schema17.properties.went_well.type } };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
          }
          if (Array.isArray(data0)) {
            if (data0.length < 1) {
              let err5 = { instancePath: instancePath + "/went_well", schemaPath: "#/properties/went_well/minItems", keyword: "minItems", params: { limit: 1 } };
              vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
            }
            let len0 = data0.length;
            for (let i0 = 0; i0 < len0; i0++)
              if (typeof data0[i0] != "string") {
                let err6 = { instancePath: instancePath + "/went_well/" + i0, schemaPath: "#/properties/went_well/items/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
              }
          }
        }
        if (data.could_improve !== void 0) {
          let data2 = data.could_improve;
          if (!Array.isArray(data2) && typeof data2 != "string") {
            let err7 = { instancePath: instancePath + "/could_improve", schemaPath: "#/properties/could_improve/type", keyword: "type", params: { type: schema17.properties.could_improve.type } };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
          if (Array.isArray(data2)) {
            if (data2.length < 1) {
              let err8 = { instancePath: instancePath + "/could_improve", schemaPath: "#/properties/could_improve/minItems", keyword: "minItems", params: { limit: 1 } };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
            let len1 = data2.length;
            for (let i1 = 0; i1 < len1; i1++)
              if (typeof data2[i1] != "string") {
                let err9 = { instancePath: instancePath + "/could_improve/" + i1, schemaPath: "#/properties/could_improve/items/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
              }
          }
        }
        if (data.got_lucky !== void 0) {
          let data4 = data.got_lucky;
          if (!Array.isArray(data4) && typeof data4 != "string") {
            let err10 = { instancePath: instancePath + "/got_lucky", schemaPath: "#/properties/got_lucky/type", keyword: "type", params: { type: schema17.properties.got_lucky.type } };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
          if (Array.isArray(data4)) {
            if (data4.length < 1) {
              let err11 = { instancePath: instancePath + "/got_lucky", schemaPath: "#/properties/got_lucky/minItems", keyword: "minItems", params: { limit: 1 } };
              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
            }
            let len2 = data4.length;
            for (let i2 = 0; i2 < len2; i2++)
              if (typeof data4[i2] != "string") {
                let err12 = { instancePath: instancePath + "/got_lucky/" + i2, schemaPath: "#/properties/got_lucky/items/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
              }
          }
        }
        if (data.dead_ends !== void 0) {
          let data6 = data.dead_ends;
          if (!Array.isArray(data6) && typeof data6 != "string") {
            let err13 = { instancePath: instancePath + "/dead_ends", schemaPath: "#/properties/dead_ends/type", keyword: "type", params: { type: schema17.properties.dead_ends.type } };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
          if (Array.isArray(data6)) {
            let len3 = data6.length;
            for (let i3 = 0; i3 < len3; i3++)
              if (typeof data6[i3] != "string") {
                let err14 = { instancePath: instancePath + "/dead_ends/" + i3, schemaPath: "#/properties/dead_ends/items/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
              }
          }
        }
        if (data.surprises !== void 0) {
          let data8 = data.surprises;
          if (!Array.isArray(data8) && typeof data8 != "string") {
            let err15 = { instancePath: instancePath + "/surprises", schemaPath: "#/properties/surprises/type", keyword: "type", params: { type: schema17.properties.surprises.type } };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
          if (Array.isArray(data8)) {
            let len4 = data8.length;
            for (let i4 = 0; i4 < len4; i4++)
              if (typeof data8[i4] != "string") {
                let err16 = { instancePath: instancePath + "/surprises/" + i4, schemaPath: "#/properties/surprises/items/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
              }
          }
        }
        if (data.questions !== void 0) {
          let data10 = data.questions;
          if (Array.isArray(data10)) {
            let len5 = data10.length;
            for (let i5 = 0; i5 < len5; i5++) {
              let data11 = data10[i5];
              if (typeof data11 != "string" && !(data11 && typeof data11 == "object" && !Array.isArray(data11))) {
                let err17 = { instancePath: instancePath + "/questions/" + i5, schemaPath: "#/properties/questions/items/type", keyword: "type", params: { type: schema17.properties.questions.items.type } };
                vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
              }
              if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                if (data11.question === void 0) {
                  let err18 = { instancePath: instancePath + "/questions/" + i5, schemaPath: "#/properties/questions/items/required", keyword: "required", params: { missingProperty: "question" } };
                  vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                }
                for (let key1 in data11)
                  if (!(key1 === "question" || key1 === "for" || key1 === "answer" || pattern0.test(key1))) {
                    let err19 = { instancePath: instancePath + "/questions/" + i5, schemaPath: "#/properties/questions/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                  }
                if (data11.question !== void 0 && typeof data11.question != "string") {
                  let err20 = { instancePath: instancePath + "/questions/" + i5 + "/question", schemaPath: "#/properties/questions/items/properties/question/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                }
                if (data11.for !== void 0) {
                  let data13 = data11.for;
                  if (typeof data13 != "string" && !(typeof data13 == "number" && isFinite(data13))) {
                    let err21 = { instancePath: instancePath + "/questions/" + i5 + "/for", schemaPath: "#/properties/questions/items/properties/for/type", keyword: "type", params: { type: schema17.properties.questions.items.properties.for.type } };
                    vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
                  }
                }
                if (data11.answer !== void 0 && typeof data11.answer != "string") {
                  let err22 = { instancePath: instancePath + "/questions/" + i5 + "/answer", schemaPath: "#/properties/questions/items/properties/answer/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                }
              }
            }
          } else {
            let err23 = { instancePath: instancePath + "/questions", schemaPath: "#/properties/questions/type", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        }
      } else {
        let err24 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
      return validate16.errors = vErrors, errors === 0;
    }
    exports.actionItems = validate17;
    var schema18 = { $schema: "http://json-schema.org/draft-07/schema#", $id: "urn:postmortem:schema:action-items:1", type: "array", items: { type: "object", required: ["id", "action"], properties: { id: { type: ["string", "number"], pattern: "^[A-Za-z][\\w-]*$" }, action: { type: "string", minLength: 1 }, type: { type: "string", enum: ["investigate", "mitigate", "repair", "detect", "prevent", "process"] }, priority: { type: "string", enum: ["P0", "P1", "P2", "P3", "P4"] }, owner: { type: ["string", "number"], pattern: "^[^,;&]+$" }, due: { type: "string", pattern: "^(?:\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])|\\d{1,3}b?d)$" }, done_when: { type: "string", minLength: 1 }, addresses: { type: ["array", "string", "number"], items: { type: ["string", "number"] } }, status: { type: "string", enum: ["idea", "open", "in_progress", "done", "wont_do"] }, reason: { type: "string", minLength: 1 }, ticket: { type: ["string", "number"] }, tracker: { type: "string" }, public: { type: "boolean" } }, patternProperties: { "^x_": {} }, additionalProperties: !1, allOf: [{ if: { required: ["status"], properties: { status: { const: "idea" } } }, else: { required: ["type", "priority", "owner", "due", "done_when"] } }, { if: { required: ["status"], properties: { status: { const: "wont_do" } } }, then: { required: ["reason"] } }] } }, pattern27 = new RegExp("^(?:\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])|\\d{1,3}b?d)$", "u");
    function validate17(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      let vErrors = null, errors = 0;
      if (Array.isArray(data)) {
        let len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data0 = data[i0], _errs4 = errors, valid3 = !0, _errs5 = errors;
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            let missing0;
            if (data0.status === void 0 && (missing0 = "status")) {
              let err0 = {};
              vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
            } else if (data0.status !== void 0 && data0.status !== "idea") {
              let err1 = {};
              vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
            }
          }
          var _valid0 = _errs5 === errors;
          if (errors = _errs4, vErrors !== null && (_errs4 ? vErrors.length = _errs4 : vErrors = null), !_valid0) {
            let _errs7 = errors;
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
              if (data0.type === void 0) {
                let err2 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/allOf/0/else/required", keyword: "required", params: { missingProperty: "type" } };
                vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
              }
              if (data0.priority === void 0) {
                let err3 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/allOf/0/else/required", keyword: "required", params: { missingProperty: "priority" } };
                vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
              }
              if (data0.owner === void 0) {
                let err4 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/allOf/0/else/required", keyword: "required", params: { missingProperty: "owner" } };
                vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
              }
              if (data0.due === void 0) {
                let err5 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/allOf/0/else/required", keyword: "required", params: { missingProperty: "due" } };
                vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
              }
              if (data0.done_when === void 0) {
                let err6 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/allOf/0/else/required", keyword: "required", params: { missingProperty: "done_when" } };
                vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
              }
            }
            var _valid0 = _errs7 === errors;
            valid3 = _valid0;
          }
          if (!valid3) {
            let err7 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/allOf/0/if", keyword: "if", params: { failingKeyword: "else" } };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
          let _errs9 = errors, valid5 = !0, _errs10 = errors;
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            let missing1;
            if (data0.status === void 0 && (missing1 = "status")) {
              let err8 = {};
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            } else if (data0.status !== void 0 && data0.status !== "wont_do") {
              let err9 = {};
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
          }
          var _valid1 = _errs10 === errors;
          if (errors = _errs9, vErrors !== null && (_errs9 ? vErrors.length = _errs9 : vErrors = null), _valid1) {
            let _errs12 = errors;
            if (data0 && typeof data0 == "object" && !Array.isArray(data0) && data0.reason === void 0) {
              let err10 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/allOf/1/then/required", keyword: "required", params: { missingProperty: "reason" } };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
            var _valid1 = _errs12 === errors;
            valid5 = _valid1;
          }
          if (!valid5) {
            let err11 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/allOf/1/if", keyword: "if", params: { failingKeyword: "then" } };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            if (data0.id === void 0) {
              let err12 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "id" } };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
            if (data0.action === void 0) {
              let err13 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: "action" } };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
            for (let key0 in data0)
              if (!(func2.call(schema18.items.properties, key0) || pattern0.test(key0))) {
                let err14 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
                vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
              }
            if (data0.id !== void 0) {
              let data3 = data0.id;
              if (typeof data3 != "string" && !(typeof data3 == "number" && isFinite(data3))) {
                let err15 = { instancePath: instancePath + "/" + i0 + "/id", schemaPath: "#/items/properties/id/type", keyword: "type", params: { type: schema18.items.properties.id.type } };
                vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
              }
              if (typeof data3 == "string" && !pattern21.test(data3)) {
                let err16 = { instancePath: instancePath + "/" + i0 + "/id", schemaPath: "#/items/properties/id/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][\\w-]*$" } };
                vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
              }
            }
            if (data0.action !== void 0) {
              let data4 = data0.action;
              if (typeof data4 == "string") {
                if (func3(data4) < 1) {
                  let err17 = { instancePath: instancePath + "/" + i0 + "/action", schemaPath: "#/items/properties/action/minLength", keyword: "minLength", params: { limit: 1 } };
                  vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                }
              } else {
                let err18 = { instancePath: instancePath + "/" + i0 + "/action", schemaPath: "#/items/properties/action/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
              }
            }
            if (data0.type !== void 0) {
              let data5 = data0.type;
              if (typeof data5 != "string") {
                let err19 = { instancePath: instancePath + "/" + i0 + "/type", schemaPath: "#/items/properties/type/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
              }
              if (!(data5 === "investigate" || data5 === "mitigate" || data5 === "repair" || data5 === "detect" || data5 === "prevent" || data5 === "process")) {
                let err20 = { instancePath: instancePath + "/" + i0 + "/type", schemaPath: "#/items/properties/type/enum", keyword: "enum", params: { allowedValues: schema18.items.properties.type.enum } };
                vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
              }
            }
            if (data0.priority !== void 0) {
              let data6 = data0.priority;
              if (typeof data6 != "string") {
                let err21 = { instancePath: instancePath + "/" + i0 + "/priority", schemaPath: "#/items/properties/priority/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
              if (!(data6 === "P0" || data6 === "P1" || data6 === "P2" || data6 === "P3" || data6 === "P4")) {
                let err22 = { instancePath: instancePath + "/" + i0 + "/priority", schemaPath: "#/items/properties/priority/enum", keyword: "enum", params: { allowedValues: schema18.items.properties.priority.enum } };
                vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
              }
            }
            if (data0.owner !== void 0) {
              let data7 = data0.owner;
              if (typeof data7 != "string" && !(typeof data7 == "number" && isFinite(data7))) {
                let err23 = { instancePath: instancePath + "/" + i0 + "/owner", schemaPath: "#/items/properties/owner/type", keyword: "type", params: { type: schema18.items.properties.owner.type } };
                vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
              }
              if (typeof data7 == "string" && !pattern3.test(data7)) {
                let err24 = { instancePath: instancePath + "/" + i0 + "/owner", schemaPath: "#/items/properties/owner/pattern", keyword: "pattern", params: { pattern: "^[^,;&]+$" } };
                vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
              }
            }
            if (data0.due !== void 0) {
              let data8 = data0.due;
              if (typeof data8 == "string") {
                if (!pattern27.test(data8)) {
                  let err25 = { instancePath: instancePath + "/" + i0 + "/due", schemaPath: "#/items/properties/due/pattern", keyword: "pattern", params: { pattern: "^(?:\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])|\\d{1,3}b?d)$" } };
                  vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
                }
              } else {
                let err26 = { instancePath: instancePath + "/" + i0 + "/due", schemaPath: "#/items/properties/due/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
              }
            }
            if (data0.done_when !== void 0) {
              let data9 = data0.done_when;
              if (typeof data9 == "string") {
                if (func3(data9) < 1) {
                  let err27 = { instancePath: instancePath + "/" + i0 + "/done_when", schemaPath: "#/items/properties/done_when/minLength", keyword: "minLength", params: { limit: 1 } };
                  vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
                }
              } else {
                let err28 = { instancePath: instancePath + "/" + i0 + "/done_when", schemaPath: "#/items/properties/done_when/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
              }
            }
            if (data0.addresses !== void 0) {
              let data10 = data0.addresses;
              if (!Array.isArray(data10) && typeof data10 != "string" && !(typeof data10 == "number" && isFinite(data10))) {
                let err29 = { instancePath: instancePath + "/" + i0 + "/addresses", schemaPath: "#/items/properties/addresses/type", keyword: "type", params: { type: schema18.items.properties.addresses.type } };
                vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
              }
              if (Array.isArray(data10)) {
                let len1 = data10.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data11 = data10[i1];
                  if (typeof data11 != "string" && !(typeof data11 == "number" && isFinite(data11))) {
                    let err30 = { instancePath: instancePath + "/" + i0 + "/addresses/" + i1, schemaPath: "#/items/properties/addresses/items/type", keyword: "type", params: { type: schema18.items.properties.addresses.items.type } };
                    vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
                  }
                }
              }
            }
            if (data0.status !== void 0) {
              let data12 = data0.status;
              if (typeof data12 != "string") {
                let err31 = { instancePath: instancePath + "/" + i0 + "/status", schemaPath: "#/items/properties/status/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
              }
              if (!(data12 === "idea" || data12 === "open" || data12 === "in_progress" || data12 === "done" || data12 === "wont_do")) {
                let err32 = { instancePath: instancePath + "/" + i0 + "/status", schemaPath: "#/items/properties/status/enum", keyword: "enum", params: { allowedValues: schema18.items.properties.status.enum } };
                vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
              }
            }
            if (data0.reason !== void 0) {
              let data13 = data0.reason;
              if (typeof data13 == "string") {
                if (func3(data13) < 1) {
                  let err33 = { instancePath: instancePath + "/" + i0 + "/reason", schemaPath: "#/items/properties/reason/minLength", keyword: "minLength", params: { limit: 1 } };
                  vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
                }
              } else {
                let err34 = { instancePath: instancePath + "/" + i0 + "/reason", schemaPath: "#/items/properties/reason/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
              }
            }
            if (data0.ticket !== void 0) {
              let data14 = data0.ticket;
              if (typeof data14 != "string" && !(typeof data14 == "number" && isFinite(data14))) {
                let err35 = { instancePath: instancePath + "/" + i0 + "/ticket", schemaPath: "#/items/properties/ticket/type", keyword: "type", params: { type: schema18.items.properties.ticket.type } };
                vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
              }
            }
            if (data0.tracker !== void 0 && typeof data0.tracker != "string") {
              let err36 = { instancePath: instancePath + "/" + i0 + "/tracker", schemaPath: "#/items/properties/tracker/type", keyword: "type", params: { type: "string" } };
              vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
            }
            if (data0.public !== void 0 && typeof data0.public != "boolean") {
              let err37 = { instancePath: instancePath + "/" + i0 + "/public", schemaPath: "#/items/properties/public/type", keyword: "type", params: { type: "boolean" } };
              vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
            }
          } else {
            let err38 = { instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
          }
        }
      } else {
        let err39 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
      return validate17.errors = vErrors, errors === 0;
    }
    exports.config = validate18;
    var schema19 = { $schema: "http://json-schema.org/draft-07/schema#", $id: "urn:postmortem:schema:config:1", type: "object", properties: { severities: { type: "array", minItems: 1, items: { type: "string" } }, policy: { type: "object", properties: { required_for: { type: "object", properties: { severities: { type: "array", items: { type: "string" } }, longer_than: { type: "string", pattern: "^\\d+(?:m|h|d)$" }, kinds: { type: "array", items: { type: "string", enum: ["incident", "near_miss", "drill", "false_alarm"] } } }, patternProperties: { "^x_": {} }, additionalProperties: !1 }, due_within: { type: ["string", "object"], pattern: "^\\d+(?:m|h|d|bd)$", additionalProperties: { type: "string", pattern: "^\\d+(?:m|h|d|bd)$" } }, publish_within: { type: ["string", "object"], pattern: "^\\d+(?:m|h|d|bd)$", additionalProperties: { type: "string", pattern: "^\\d+(?:m|h|d|bd)$" } }, action_due: { type: "object", additionalProperties: { type: "string", pattern: "^\\d{1,3}b?d$" } }, silent_gap: { type: "string", pattern: "^\\d+(?:m|h|d)$" }, approvals: { type: "object", additionalProperties: { type: "integer", minimum: 0 } } }, patternProperties: { "^x_": {} }, additionalProperties: !1 }, review: { type: "object", properties: { reviewers: { type: "object", additionalProperties: { type: "array", items: { type: "string" } } }, users: { type: "object", additionalProperties: { type: ["string", "number"] } }, addresses: { type: "object", additionalProperties: { type: "string", pattern: "^[^\\s@]+@[^\\s@]+$" } }, codeowners: { type: "boolean" }, base: { type: "string", pattern: "^[\\w][\\w./-]*$" } }, patternProperties: { "^x_": {} }, additionalProperties: !1 }, holidays: { type: "array", items: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" } }, templates: { type: "object", additionalProperties: { type: "object", properties: { file: { type: "string" }, severities: { type: "array", items: { type: "string" } }, kinds: { type: "array", items: { type: "string", enum: ["incident", "near_miss", "drill", "false_alarm"] } }, headings: { type: "array", items: { type: "string" } }, sections: { type: "array", items: { type: "string", enum: ["timeline", "impact", "contributing-factors", "learnings", "action-items"] } } }, patternProperties: { "^x_": {} }, additionalProperties: !1 } }, vocabularies: { type: "object", properties: { causes: { type: "array", items: { type: "string" } }, tags: { type: "array", items: { type: "string" } } }, patternProperties: { "^x_": {} }, additionalProperties: !1 }, wording: { type: "object", properties: { add: { type: "array", items: { type: "string" } }, ignore: { type: "array", items: { type: "string" } } }, patternProperties: { "^x_": {} }, additionalProperties: !1 }, public: { type: "object", properties: { names: { type: "array", items: { type: "string" } }, hosts: { type: "array", items: { type: "string" } } }, patternProperties: { "^x_": {} }, additionalProperties: !1 }, levels: { type: "object", additionalProperties: { type: "string", enum: ["error", "warning", "information", "hint", "off"] } }, ignore: { type: "array", items: { type: "object", required: ["files", "code", "reason"], properties: { files: { type: "string" }, code: { type: "string" }, reason: { type: "string", minLength: 1 } }, patternProperties: { "^x_": {} }, additionalProperties: !1 } }, fields: { type: "object", properties: { "front-matter": { $ref: "#/$defs/fields" }, timeline: { $ref: "#/$defs/fields" }, impact: { $ref: "#/$defs/fields" }, "contributing-factors": { $ref: "#/$defs/fields" }, learnings: { $ref: "#/$defs/fields" }, "action-items": { $ref: "#/$defs/fields" } }, additionalProperties: !1 }, trackers: { type: "object", properties: { jira: { type: "object", properties: { project: { type: "string" }, type: { type: "string" }, labels: { type: "array", items: { type: "string" } }, priorities: { type: "object", properties: { P0: { type: ["string", "number"] }, P1: { type: ["string", "number"] }, P2: { type: ["string", "number"] }, P3: { type: ["string", "number"] }, P4: { type: ["string", "number"] } }, additionalProperties: !1 }, states: { type: "object", properties: { open: { type: ["string", "number", "array"], items: { type: "string" } }, in_progress: { type: ["string", "number", "array"], items: { type: "string" } }, done: { type: ["string", "number", "array"], items: { type: "string" } }, wont_do: { type: ["string", "number", "array"], items: { type: "string" } } }, additionalProperties: !1 }, users: { type: "object", additionalProperties: { type: ["string", "number"] } }, fields: { type: "object", additionalProperties: !0 }, leave_out: { type: "array", items: { type: "string", enum: ["duedate", "priority", "assignee"] } } }, patternProperties: { "^x_": {} }, additionalProperties: !1 }, asana: { type: "object", properties: { project: { type: ["string", "number"], pattern: "^\\d+$" }, section: { type: ["string", "number"], pattern: "^\\d+$" }, type: { type: "string", enum: ["default_task", "milestone", "approval"] }, labels: { type: "array", items: { type: "string" } }, priorities: { type: "object", properties: { P0: { type: ["string", "number"] }, P1: { type: ["string", "number"] }, P2: { type: ["string", "number"] }, P3: { type: ["string", "number"] }, P4: { type: ["string", "number"] } }, additionalProperties: !1 }, priority_field: { type: ["string", "number"] }, types: { type: "object", properties: { investigate: { type: ["string", "number"] }, mitigate: { type: ["string", "number"] }, repair: { type: ["string", "number"] }, detect: { type: ["string", "number"] }, prevent: { type: ["string", "number"] }, process: { type: ["string", "number"] } }, additionalProperties: !1 }, type_field: { type: ["string", "number"] }, states: { type: "object", properties: { open: { type: ["string", "number"] }, in_progress: { type: ["string", "number"] }, done: { type: ["string", "number"] }, wont_do: { type: ["string", "number"] } }, additionalProperties: !1 }, users: { type: "object", additionalProperties: { type: ["string", "number"] } }, fields: { type: "object", additionalProperties: !0 }, oauth: { type: "boolean" } }, patternProperties: { "^x_": {} }, additionalProperties: !1 }, github: { type: "object", properties: { repository: { type: "string", pattern: "^[\\w.-]+/[\\w.-]+$" }, type: { type: "string" }, labels: { type: "array", items: { type: "string" } }, priorities: { type: "object", properties: { P0: { type: ["string", "number"] }, P1: { type: ["string", "number"] }, P2: { type: ["string", "number"] }, P3: { type: ["string", "number"] }, P4: { type: ["string", "number"] } }, additionalProperties: !1 }, types: { type: "object", properties: { investigate: { type: "string" }, mitigate: { type: "string" }, repair: { type: "string" }, detect: { type: "string" }, prevent: { type: "string" }, process: { type: "string" } }, additionalProperties: !1 }, users: { type: "object", additionalProperties: { type: ["string", "number"] } }, fields: { type: "object", properties: { milestone: { type: "integer" } }, additionalProperties: !1 } }, patternProperties: { "^x_": {} }, additionalProperties: !1 }, gitlab: { type: "object", properties: { project: { type: ["string", "number"], pattern: "^(?:\\d+|[\\w.-]+(?:/[\\w.-]+)+)$" }, type: { type: "string", enum: ["issue", "incident", "task"] }, labels: { type: "array", items: { type: "string" } }, priorities: { type: "object", properties: { P0: { type: ["string", "number"] }, P1: { type: ["string", "number"] }, P2: { type: ["string", "number"] }, P3: { type: ["string", "number"] }, P4: { type: ["string", "number"] } }, additionalProperties: !1 }, types: { type: "object", properties: { investigate: { type: "string" }, mitigate: { type: "string" }, repair: { type: "string" }, detect: { type: "string" }, prevent: { type: "string" }, process: { type: "string" } }, additionalProperties: !1 }, users: { type: "object", additionalProperties: { type: ["string", "number"] } }, fields: { type: "object", properties: { milestone_id: { type: "integer" }, weight: { type: "integer" }, epic_id: { type: "integer" }, confidential: { type: "boolean" } }, additionalProperties: !1 } }, patternProperties: { "^x_": {} }, additionalProperties: !1 }, linear: { type: "object", properties: { team: { type: "string", pattern: "^[A-Za-z][A-Za-z0-9]*$" }, labels: { type: "array", items: { type: "string" } }, priorities: { type: "object", properties: { P0: { type: ["string", "number"] }, P1: { type: ["string", "number"] }, P2: { type: ["string", "number"] }, P3: { type: ["string", "number"] }, P4: { type: ["string", "number"] } }, additionalProperties: !1 }, types: { type: "object", properties: { investigate: { type: "string" }, mitigate: { type: "string" }, repair: { type: "string" }, detect: { type: "string" }, prevent: { type: "string" }, process: { type: "string" } }, additionalProperties: !1 }, users: { type: "object", additionalProperties: { type: ["string", "number"] } }, fields: { type: "object", properties: { projectId: { type: "string" }, projectMilestoneId: { type: "string" }, cycleId: { type: "string" }, parentId: { type: "string" }, estimate: { type: "integer" } }, additionalProperties: !1 } }, patternProperties: { "^x_": {} }, additionalProperties: !1 }, redmine: { type: "object", properties: { project: { type: ["string", "number"] }, type: { type: ["string", "number"] }, marker_field: { type: ["string", "number"], pattern: "^\\d+$" }, labels: { type: "array", items: { type: "string" } }, labels_field: { type: ["string", "number"], pattern: "^\\d+$" }, priorities: { type: "object", properties: { P0: { type: ["string", "number"] }, P1: { type: ["string", "number"] }, P2: { type: ["string", "number"] }, P3: { type: ["string", "number"] }, P4: { type: ["string", "number"] } }, additionalProperties: !1 }, states: { type: "object", properties: { open: { type: ["string", "number", "array"], items: { type: "string" } }, in_progress: { type: ["string", "number", "array"], items: { type: "string" } }, done: { type: ["string", "number", "array"], items: { type: "string" } }, wont_do: { type: ["string", "number", "array"], items: { type: "string" } } }, additionalProperties: !1 }, users: { type: "object", additionalProperties: { type: ["string", "number"] } }, fields: { type: "object", additionalProperties: !0 } }, patternProperties: { "^x_": {} }, additionalProperties: !1 } }, additionalProperties: { type: "object" } }, publish: { type: "object", properties: { confluence: { type: "object", properties: { space: { type: "string", pattern: "^~?[A-Za-z0-9._-]{1,255}$" }, parent: { type: ["string", "number"], pattern: "^\\d{1,20}$" } }, patternProperties: { "^x_": {} }, additionalProperties: !1 }, statuspage: { type: "object", properties: { page: { type: "string", pattern: "^[\\w-]{1,64}$" }, notify: { type: "boolean" } }, patternProperties: { "^x_": {} }, additionalProperties: !1 }, incidentio: { type: "object", properties: {}, patternProperties: { "^x_": {} }, additionalProperties: !1 }, slack: { type: "object", properties: { channel: { type: "string", pattern: "^[CG][A-Z0-9]{5,20}$" } }, patternProperties: { "^x_": {} }, additionalProperties: !1 } }, additionalProperties: { type: "object" } } }, patternProperties: { "^x_": {} }, additionalProperties: !1, $defs: { fields: { type: "object", additionalProperties: { type: "object" } } } }, pattern31 = new RegExp("^\\d+(?:m|h|d)$", "u"), pattern32 = new RegExp("^\\d+(?:m|h|d|bd)$", "u"), pattern36 = new RegExp("^\\d{1,3}b?d$", "u"), pattern39 = new RegExp("^[^\\s@]+@[^\\s@]+$", "u"), pattern40 = new RegExp("^[\\w][\\w./-]*$", "u"), pattern41 = new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u"), pattern49 = new RegExp("^\\d+$", "u"), pattern52 = new RegExp("^[\\w.-]+/[\\w.-]+$", "u"), pattern54 = new RegExp("^(?:\\d+|[\\w.-]+(?:/[\\w.-]+)+)$", "u"), pattern56 = new RegExp("^[A-Za-z][A-Za-z0-9]*$", "u"), pattern61 = new RegExp("^~?[A-Za-z0-9._-]{1,255}$", "u"), pattern62 = new RegExp("^\\d{1,20}$", "u"), pattern64 = new RegExp("^[\\w-]{1,64}$", "u"), pattern67 = new RegExp("^[CG][A-Z0-9]{5,20}$", "u");
    function validate18(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
      let vErrors = null, errors = 0;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        for (let key0 in data)
          if (!(func2.call(schema19.properties, key0) || pattern0.test(key0))) {
            let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
            vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
          }
        if (data.severities !== void 0) {
          let data0 = data.severities;
          if (Array.isArray(data0)) {
            if (data0.length < 1) {
              let err1 = { instancePath: instancePath + "/severities", schemaPath: "#/properties/severities/minItems", keyword: "minItems", params: { limit: 1 } };
              vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
            }
            let len0 = data0.length;
            for (let i0 = 0; i0 < len0; i0++)
              if (typeof data0[i0] != "string") {
                let err2 = { instancePath: instancePath + "/severities/" + i0, schemaPath: "#/properties/severities/items/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
              }
          } else {
            let err3 = { instancePath: instancePath + "/severities", schemaPath: "#/properties/severities/type", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
        }
        if (data.policy !== void 0) {
          let data2 = data.policy;
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            for (let key1 in data2)
              if (!(key1 === "required_for" || key1 === "due_within" || key1 === "publish_within" || key1 === "action_due" || key1 === "silent_gap" || key1 === "approvals" || pattern0.test(key1))) {
                let err4 = { instancePath: instancePath + "/policy", schemaPath: "#/properties/policy/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
                vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
              }
            if (data2.required_for !== void 0) {
              let data3 = data2.required_for;
              if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                for (let key2 in data3)
                  if (!(key2 === "severities" || key2 === "longer_than" || key2 === "kinds" || pattern0.test(key2))) {
                    let err5 = { instancePath: instancePath + "/policy/required_for", schemaPath: "#/properties/policy/properties/required_for/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
                  }
                if (data3.severities !== void 0) {
                  let data4 = data3.severities;
                  if (Array.isArray(data4)) {
                    let len1 = data4.length;
                    for (let i1 = 0; i1 < len1; i1++)
                      if (typeof data4[i1] != "string") {
                        let err6 = { instancePath: instancePath + "/policy/required_for/severities/" + i1, schemaPath: "#/properties/policy/properties/required_for/properties/severities/items/type", keyword: "type", params: { type: "string" } };
                        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
                      }
                  } else {
                    let err7 = { instancePath: instancePath + "/policy/required_for/severities", schemaPath: "#/properties/policy/properties/required_for/properties/severities/type", keyword: "type", params: { type: "array" } };
                    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
                  }
                }
                if (data3.longer_than !== void 0) {
                  let data6 = data3.longer_than;
                  if (typeof data6 == "string") {
                    if (!pattern31.test(data6)) {
                      let err8 = { instancePath: instancePath + "/policy/required_for/longer_than", schemaPath: "#/properties/policy/properties/required_for/properties/longer_than/pattern", keyword: "pattern", params: { pattern: "^\\d+(?:m|h|d)$" } };
                      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
                    }
                  } else {
                    let err9 = { instancePath: instancePath + "/policy/required_for/longer_than", schemaPath: "#/properties/policy/properties/required_for/properties/longer_than/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                  }
                }
                if (data3.kinds !== void 0) {
                  let data7 = data3.kinds;
                  if (Array.isArray(data7)) {
                    let len2 = data7.length;
                    for (let i2 = 0; i2 < len2; i2++) {
                      let data8 = data7[i2];
                      if (typeof data8 != "string") {
                        let err10 = { instancePath: instancePath + "/policy/required_for/kinds/" + i2, schemaPath: "#/properties/policy/properties/required_for/properties/kinds/items/type", keyword: "type", params: { type: "string" } };
                        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
                      }
                      if (!(data8 === "incident" || data8 === "near_miss" || data8 === "drill" || data8 === "false_alarm")) {
                        let err11 = { instancePath: instancePath + "/policy/required_for/kinds/" + i2, schemaPath: "#/properties/policy/properties/required_for/properties/kinds/items/enum", keyword: "enum", params: { allowedValues: schema19.properties.policy.properties.required_for.properties.kinds.items.enum } };
                        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
                      }
                    }
                  } else {
                    let err12 = { instancePath: instancePath + "/policy/required_for/kinds", schemaPath: "#/properties/policy/properties/required_for/properties/kinds/type", keyword: "type", params: { type: "array" } };
                    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
                  }
                }
              } else {
                let err13 = { instancePath: instancePath + "/policy/required_for", schemaPath: "#/properties/policy/properties/required_for/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
              }
            }
            if (data2.due_within !== void 0) {
              let data9 = data2.due_within;
              if (typeof data9 != "string" && !(data9 && typeof data9 == "object" && !Array.isArray(data9))) {
                let err14 = { instancePath: instancePath + "/policy/due_within", schemaPath: "#/properties/policy/properties/due_within/type", keyword: "type", params: { type: schema19.properties.policy.properties.due_within.type } };
                vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
              }
              if (typeof data9 == "string" && !pattern32.test(data9)) {
                let err15 = { instancePath: instancePath + "/policy/due_within", schemaPath: "#/properties/policy/properties/due_within/pattern", keyword: "pattern", params: { pattern: "^\\d+(?:m|h|d|bd)$" } };
                vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
              }
              if (data9 && typeof data9 == "object" && !Array.isArray(data9))
                for (let key3 in data9) {
                  let data10 = data9[key3];
                  if (typeof data10 == "string") {
                    if (!pattern32.test(data10)) {
                      let err16 = { instancePath: instancePath + "/policy/due_within/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policy/properties/due_within/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^\\d+(?:m|h|d|bd)$" } };
                      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                    }
                  } else {
                    let err17 = { instancePath: instancePath + "/policy/due_within/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policy/properties/due_within/additionalProperties/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                  }
                }
            }
            if (data2.publish_within !== void 0) {
              let data11 = data2.publish_within;
              if (typeof data11 != "string" && !(data11 && typeof data11 == "object" && !Array.isArray(data11))) {
                let err18 = { instancePath: instancePath + "/policy/publish_within", schemaPath: "#/properties/policy/properties/publish_within/type", keyword: "type", params: { type: schema19.properties.policy.properties.publish_within.type } };
                vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
              }
              if (typeof data11 == "string" && !pattern32.test(data11)) {
                let err19 = { instancePath: instancePath + "/policy/publish_within", schemaPath: "#/properties/policy/properties/publish_within/pattern", keyword: "pattern", params: { pattern: "^\\d+(?:m|h|d|bd)$" } };
                vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
              }
              if (data11 && typeof data11 == "object" && !Array.isArray(data11))
                for (let key4 in data11) {
                  let data12 = data11[key4];
                  if (typeof data12 == "string") {
                    if (!pattern32.test(data12)) {
                      let err20 = { instancePath: instancePath + "/policy/publish_within/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policy/properties/publish_within/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^\\d+(?:m|h|d|bd)$" } };
                      vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                    }
                  } else {
                    let err21 = { instancePath: instancePath + "/policy/publish_within/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policy/properties/publish_within/additionalProperties/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
                  }
                }
            }
            if (data2.action_due !== void 0) {
              let data13 = data2.action_due;
              if (data13 && typeof data13 == "object" && !Array.isArray(data13))
                for (let key5 in data13) {
                  let data14 = data13[key5];
                  if (typeof data14 == "string") {
                    if (!pattern36.test(data14)) {
                      let err22 = { instancePath: instancePath + "/policy/action_due/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policy/properties/action_due/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^\\d{1,3}b?d$" } };
                      vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                    }
                  } else {
                    let err23 = { instancePath: instancePath + "/policy/action_due/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policy/properties/action_due/additionalProperties/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                  }
                }
              else {
                let err24 = { instancePath: instancePath + "/policy/action_due", schemaPath: "#/properties/policy/properties/action_due/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
              }
            }
            if (data2.silent_gap !== void 0) {
              let data15 = data2.silent_gap;
              if (typeof data15 == "string") {
                if (!pattern31.test(data15)) {
                  let err25 = { instancePath: instancePath + "/policy/silent_gap", schemaPath: "#/properties/policy/properties/silent_gap/pattern", keyword: "pattern", params: { pattern: "^\\d+(?:m|h|d)$" } };
                  vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
                }
              } else {
                let err26 = { instancePath: instancePath + "/policy/silent_gap", schemaPath: "#/properties/policy/properties/silent_gap/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
              }
            }
            if (data2.approvals !== void 0) {
              let data16 = data2.approvals;
              if (data16 && typeof data16 == "object" && !Array.isArray(data16))
                for (let key6 in data16) {
                  let data17 = data16[key6];
                  if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17))) {
                    let err27 = { instancePath: instancePath + "/policy/approvals/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policy/properties/approvals/additionalProperties/type", keyword: "type", params: { type: "integer" } };
                    vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
                  }
                  if (typeof data17 == "number" && isFinite(data17) && (data17 < 0 || isNaN(data17))) {
                    let err28 = { instancePath: instancePath + "/policy/approvals/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/policy/properties/approvals/additionalProperties/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                    vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
                  }
                }
              else {
                let err29 = { instancePath: instancePath + "/policy/approvals", schemaPath: "#/properties/policy/properties/approvals/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
              }
            }
          } else {
            let err30 = { instancePath: instancePath + "/policy", schemaPath: "#/properties/policy/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
          }
        }
        if (data.review !== void 0) {
          let data18 = data.review;
          if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
            for (let key7 in data18)
              if (!(key7 === "reviewers" || key7 === "users" || key7 === "addresses" || key7 === "codeowners" || key7 === "base" || pattern0.test(key7))) {
                let err31 = { instancePath: instancePath + "/review", schemaPath: "#/properties/review/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 } };
                vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
              }
            if (data18.reviewers !== void 0) {
              let data19 = data18.reviewers;
              if (data19 && typeof data19 == "object" && !Array.isArray(data19))
                for (let key8 in data19) {
                  let data20 = data19[key8];
                  if (Array.isArray(data20)) {
                    let len3 = data20.length;
                    for (let i3 = 0; i3 < len3; i3++)
                      if (typeof data20[i3] != "string") {
                        let err32 = { instancePath: instancePath + "/review/reviewers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i3, schemaPath: "#/properties/review/properties/reviewers/additionalProperties/items/type", keyword: "type", params: { type: "string" } };
                        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
                      }
                  } else {
                    let err33 = { instancePath: instancePath + "/review/reviewers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/review/properties/reviewers/additionalProperties/type", keyword: "type", params: { type: "array" } };
                    vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
                  }
                }
              else {
                let err34 = { instancePath: instancePath + "/review/reviewers", schemaPath: "#/properties/review/properties/reviewers/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
              }
            }
            if (data18.users !== void 0) {
              let data22 = data18.users;
              if (data22 && typeof data22 == "object" && !Array.isArray(data22))
                for (let key9 in data22) {
                  let data23 = data22[key9];
                  if (typeof data23 != "string" && !(typeof data23 == "number" && isFinite(data23))) {
                    let err35 = { instancePath: instancePath + "/review/users/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/review/properties/users/additionalProperties/type", keyword: "type", params: { type: schema19.properties.review.properties.users.additionalProperties.type } };
                    vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
                  }
                }
              else {
                let err36 = { instancePath: instancePath + "/review/users", schemaPath: "#/properties/review/properties/users/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
              }
            }
            if (data18.addresses !== void 0) {
              let data24 = data18.addresses;
              if (data24 && typeof data24 == "object" && !Array.isArray(data24))
                for (let key10 in data24) {
                  let data25 = data24[key10];
                  if (typeof data25 == "string") {
                    if (!pattern39.test(data25)) {
                      let err37 = { instancePath: instancePath + "/review/addresses/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/review/properties/addresses/additionalProperties/pattern", keyword: "pattern", params: { pattern: "^[^\\s@]+@[^\\s@]+$" } };
                      vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
                    }
                  } else {
                    let err38 = { instancePath: instancePath + "/review/addresses/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/review/properties/addresses/additionalProperties/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
                  }
                }
              else {
                let err39 = { instancePath: instancePath + "/review/addresses", schemaPath: "#/properties/review/properties/addresses/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
              }
            }
            if (data18.codeowners !== void 0 && typeof data18.codeowners != "boolean") {
              let err40 = { instancePath: instancePath + "/review/codeowners", schemaPath: "#/properties/review/properties/codeowners/type", keyword: "type", params: { type: "boolean" } };
              vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
            }
            if (data18.base !== void 0) {
              let data27 = data18.base;
              if (typeof data27 == "string") {
                if (!pattern40.test(data27)) {
                  let err41 = { instancePath: instancePath + "/review/base", schemaPath: "#/properties/review/properties/base/pattern", keyword: "pattern", params: { pattern: "^[\\w][\\w./-]*$" } };
                  vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
                }
              } else {
                let err42 = { instancePath: instancePath + "/review/base", schemaPath: "#/properties/review/properties/base/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
              }
            }
          } else {
            let err43 = { instancePath: instancePath + "/review", schemaPath: "#/properties/review/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
          }
        }
        if (data.holidays !== void 0) {
          let data28 = data.holidays;
          if (Array.isArray(data28)) {
            let len4 = data28.length;
            for (let i4 = 0; i4 < len4; i4++) {
              let data29 = data28[i4];
              if (typeof data29 == "string") {
                if (!pattern41.test(data29)) {
                  let err44 = { instancePath: instancePath + "/holidays/" + i4, schemaPath: "#/properties/holidays/items/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" } };
                  vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
                }
              } else {
                let err45 = { instancePath: instancePath + "/holidays/" + i4, schemaPath: "#/properties/holidays/items/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
              }
            }
          } else {
            let err46 = { instancePath: instancePath + "/holidays", schemaPath: "#/properties/holidays/type", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
          }
        }
        if (data.templates !== void 0) {
          let data30 = data.templates;
          if (data30 && typeof data30 == "object" && !Array.isArray(data30))
            for (let key11 in data30) {
              let data31 = data30[key11];
              if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
                for (let key12 in data31)
                  if (!(key12 === "file" || key12 === "severities" || key12 === "kinds" || key12 === "headings" || key12 === "sections" || pattern0.test(key12))) {
                    let err47 = { instancePath: instancePath + "/templates/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/templates/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 } };
                    vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
                  }
                if (data31.file !== void 0 && typeof data31.file != "string") {
                  let err48 = { instancePath: instancePath + "/templates/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/file", schemaPath: "#/properties/templates/additionalProperties/properties/file/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
                }
                if (data31.severities !== void 0) {
                  let data33 = data31.severities;
                  if (Array.isArray(data33)) {
                    let len5 = data33.length;
                    for (let i5 = 0; i5 < len5; i5++)
                      if (typeof data33[i5] != "string") {
                        let err49 = { instancePath: instancePath + "/templates/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/severities/" + i5, schemaPath: "#/properties/templates/additionalProperties/properties/severities/items/type", keyword: "type", params: { type: "string" } };
                        vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
                      }
                  } else {
                    let err50 = { instancePath: instancePath + "/templates/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/severities", schemaPath: "#/properties/templates/additionalProperties/properties/severities/type", keyword: "type", params: { type: "array" } };
                    vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
                  }
                }
                if (data31.kinds !== void 0) {
                  let data35 = data31.kinds;
                  if (Array.isArray(data35)) {
                    let len6 = data35.length;
                    for (let i6 = 0; i6 < len6; i6++) {
                      let data36 = data35[i6];
                      if (typeof data36 != "string") {
                        let err51 = { instancePath: instancePath + "/templates/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/kinds/" + i6, schemaPath: "#/properties/templates/additionalProperties/properties/kinds/items/type", keyword: "type", params: { type: "string" } };
                        vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
                      }
                      if (!(data36 === "incident" || data36 === "near_miss" || data36 === "drill" || data36 === "false_alarm")) {
                        let err52 = { instancePath: instancePath + "/templates/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/kinds/" + i6, schemaPath: "#/properties/templates/additionalProperties/properties/kinds/items/enum", keyword: "enum", params: { allowedValues: schema19.properties.templates.additionalProperties.properties.kinds.items.enum } };
                        vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
                      }
                    }
                  } else {
                    let err53 = { instancePath: instancePath + "/templates/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/kinds", schemaPath: "#/properties/templates/additionalProperties/properties/kinds/type", keyword: "type", params: { type: "array" } };
                    vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
                  }
                }
                if (data31.headings !== void 0) {
                  let data37 = data31.headings;
                  if (Array.isArray(data37)) {
                    let len7 = data37.length;
                    for (let i7 = 0; i7 < len7; i7++)
                      if (typeof data37[i7] != "string") {
                        let err54 = { instancePath: instancePath + "/templates/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/headings/" + i7, schemaPath: "#/properties/templates/additionalProperties/properties/headings/items/type", keyword: "type", params: { type: "string" } };
                        vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
                      }
                  } else {
                    let err55 = { instancePath: instancePath + "/templates/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/headings", schemaPath: "#/properties/templates/additionalProperties/properties/headings/type", keyword: "type", params: { type: "array" } };
                    vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
                  }
                }
                if (data31.sections !== void 0) {
                  let data39 = data31.sections;
                  if (Array.isArray(data39)) {
                    let len8 = data39.length;
                    for (let i8 = 0; i8 < len8; i8++) {
                      let data40 = data39[i8];
                      if (typeof data40 != "string") {
                        let err56 = { instancePath: instancePath + "/templates/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/sections/" + i8, schemaPath: "#/properties/templates/additionalProperties/properties/sections/items/type", keyword: "type", params: { type: "string" } };
                        vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
                      }
                      if (!(data40 === "timeline" || data40 === "impact" || data40 === "contributing-factors" || data40 === "learnings" || data40 === "action-items")) {
                        let err57 = { instancePath: instancePath + "/templates/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/sections/" + i8, schemaPath: "#/properties/templates/additionalProperties/properties/sections/items/enum", keyword: "enum", params: { allowedValues: schema19.properties.templates.additionalProperties.properties.sections.items.enum } };
                        vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
                      }
                    }
                  } else {
                    let err58 = { instancePath: instancePath + "/templates/" + key11.replace(/~/g, "~0").replace(/\//g, "~1") + "/sections", schemaPath: "#/properties/templates/additionalProperties/properties/sections/type", keyword: "type", params: { type: "array" } };
                    vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
                  }
                }
              } else {
                let err59 = { instancePath: instancePath + "/templates/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/templates/additionalProperties/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
              }
            }
          else {
            let err60 = { instancePath: instancePath + "/templates", schemaPath: "#/properties/templates/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
          }
        }
        if (data.vocabularies !== void 0) {
          let data41 = data.vocabularies;
          if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
            for (let key13 in data41)
              if (!(key13 === "causes" || key13 === "tags" || pattern0.test(key13))) {
                let err61 = { instancePath: instancePath + "/vocabularies", schemaPath: "#/properties/vocabularies/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 } };
                vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
              }
            if (data41.causes !== void 0) {
              let data42 = data41.causes;
              if (Array.isArray(data42)) {
                let len9 = data42.length;
                for (let i9 = 0; i9 < len9; i9++)
                  if (typeof data42[i9] != "string") {
                    let err62 = { instancePath: instancePath + "/vocabularies/causes/" + i9, schemaPath: "#/properties/vocabularies/properties/causes/items/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
                  }
              } else {
                let err63 = { instancePath: instancePath + "/vocabularies/causes", schemaPath: "#/properties/vocabularies/properties/causes/type", keyword: "type", params: { type: "array" } };
                vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
              }
            }
            if (data41.tags !== void 0) {
              let data44 = data41.tags;
              if (Array.isArray(data44)) {
                let len10 = data44.length;
                for (let i10 = 0; i10 < len10; i10++)
                  if (typeof data44[i10] != "string") {
                    let err64 = { instancePath: instancePath + "/vocabularies/tags/" + i10, schemaPath: "#/properties/vocabularies/properties/tags/items/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
                  }
              } else {
                let err65 = { instancePath: instancePath + "/vocabularies/tags", schemaPath: "#/properties/vocabularies/properties/tags/type", keyword: "type", params: { type: "array" } };
                vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
              }
            }
          } else {
            let err66 = { instancePath: instancePath + "/vocabularies", schemaPath: "#/properties/vocabularies/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
          }
        }
        if (data.wording !== void 0) {
          let data46 = data.wording;
          if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
            for (let key14 in data46)
              if (!(key14 === "add" || key14 === "ignore" || pattern0.test(key14))) {
                let err67 = { instancePath: instancePath + "/wording", schemaPath: "#/properties/wording/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 } };
                vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
              }
            if (data46.add !== void 0) {
              let data47 = data46.add;
              if (Array.isArray(data47)) {
                let len11 = data47.length;
                for (let i11 = 0; i11 < len11; i11++)
                  if (typeof data47[i11] != "string") {
                    let err68 = { instancePath: instancePath + "/wording/add/" + i11, schemaPath: "#/properties/wording/properties/add/items/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
                  }
              } else {
                let err69 = { instancePath: instancePath + "/wording/add", schemaPath: "#/properties/wording/properties/add/type", keyword: "type", params: { type: "array" } };
                vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
              }
            }
            if (data46.ignore !== void 0) {
              let data49 = data46.ignore;
              if (Array.isArray(data49)) {
                let len12 = data49.length;
                for (let i12 = 0; i12 < len12; i12++)
                  if (typeof data49[i12] != "string") {
                    let err70 = { instancePath: instancePath + "/wording/ignore/" + i12, schemaPath: "#/properties/wording/properties/ignore/items/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
                  }
              } else {
                let err71 = { instancePath: instancePath + "/wording/ignore", schemaPath: "#/properties/wording/properties/ignore/type", keyword: "type", params: { type: "array" } };
                vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
              }
            }
          } else {
            let err72 = { instancePath: instancePath + "/wording", schemaPath: "#/properties/wording/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
          }
        }
        if (data.public !== void 0) {
          let data51 = data.public;
          if (data51 && typeof data51 == "object" && !Array.isArray(data51)) {
            for (let key15 in data51)
              if (!(key15 === "names" || key15 === "hosts" || pattern0.test(key15))) {
                let err73 = { instancePath: instancePath + "/public", schemaPath: "#/properties/public/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 } };
                vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
              }
            if (data51.names !== void 0) {
              let data52 = data51.names;
              if (Array.isArray(data52)) {
                let len13 = data52.length;
                for (let i13 = 0; i13 < len13; i13++)
                  if (typeof data52[i13] != "string") {
                    let err74 = { instancePath: instancePath + "/public/names/" + i13, schemaPath: "#/properties/public/properties/names/items/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
                  }
              } else {
                let err75 = { instancePath: instancePath + "/public/names", schemaPath: "#/properties/public/properties/names/type", keyword: "type", params: { type: "array" } };
                vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
              }
            }
            if (data51.hosts !== void 0) {
              let data54 = data51.hosts;
              if (Array.isArray(data54)) {
                let len14 = data54.length;
                for (let i14 = 0; i14 < len14; i14++)
                  if (typeof data54[i14] != "string") {
                    let err76 = { instancePath: instancePath + "/public/hosts/" + i14, schemaPath: "#/properties/public/properties/hosts/items/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
                  }
              } else {
                let err77 = { instancePath: instancePath + "/public/hosts", schemaPath: "#/properties/public/properties/hosts/type", keyword: "type", params: { type: "array" } };
                vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
              }
            }
          } else {
            let err78 = { instancePath: instancePath + "/public", schemaPath: "#/properties/public/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
          }
        }
        if (data.levels !== void 0) {
          let data56 = data.levels;
          if (data56 && typeof data56 == "object" && !Array.isArray(data56))
            for (let key16 in data56) {
              let data57 = data56[key16];
              if (typeof data57 != "string") {
                let err79 = { instancePath: instancePath + "/levels/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/levels/additionalProperties/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
              }
              if (!(data57 === "error" || data57 === "warning" || data57 === "information" || data57 === "hint" || data57 === "off")) {
                let err80 = { instancePath: instancePath + "/levels/" + key16.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/levels/additionalProperties/enum", keyword: "enum", params: { allowedValues: schema19.properties.levels.additionalProperties.enum } };
                vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
              }
            }
          else {
            let err81 = { instancePath: instancePath + "/levels", schemaPath: "#/properties/levels/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
          }
        }
        if (data.ignore !== void 0) {
          let data58 = data.ignore;
          if (Array.isArray(data58)) {
            let len15 = data58.length;
            for (let i15 = 0; i15 < len15; i15++) {
              let data59 = data58[i15];
              if (data59 && typeof data59 == "object" && !Array.isArray(data59)) {
                if (data59.files === void 0) {
                  let err82 = { instancePath: instancePath + "/ignore/" + i15, schemaPath: "#/properties/ignore/items/required", keyword: "required", params: { missingProperty: "files" } };
                  vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
                }
                if (data59.code === void 0) {
                  let err83 = { instancePath: instancePath + "/ignore/" + i15, schemaPath: "#/properties/ignore/items/required", keyword: "required", params: { missingProperty: "code" } };
                  vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
                }
                if (data59.reason === void 0) {
                  let err84 = { instancePath: instancePath + "/ignore/" + i15, schemaPath: "#/properties/ignore/items/required", keyword: "required", params: { missingProperty: "reason" } };
                  vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
                }
                for (let key17 in data59)
                  if (!(key17 === "files" || key17 === "code" || key17 === "reason" || pattern0.test(key17))) {
                    let err85 = { instancePath: instancePath + "/ignore/" + i15, schemaPath: "#/properties/ignore/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key17 } };
                    vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
                  }
                if (data59.files !== void 0 && typeof data59.files != "string") {
                  let err86 = { instancePath: instancePath + "/ignore/" + i15 + "/files", schemaPath: "#/properties/ignore/items/properties/files/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
                }
                if (data59.code !== void 0 && typeof data59.code != "string") {
                  let err87 = { instancePath: instancePath + "/ignore/" + i15 + "/code", schemaPath: "#/properties/ignore/items/properties/code/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
                }
                if (data59.reason !== void 0) {
                  let data62 = data59.reason;
                  if (typeof data62 == "string") {
                    if (func3(data62) < 1) {
                      let err88 = { instancePath: instancePath + "/ignore/" + i15 + "/reason", schemaPath: "#/properties/ignore/items/properties/reason/minLength", keyword: "minLength", params: { limit: 1 } };
                      vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
                    }
                  } else {
                    let err89 = { instancePath: instancePath + "/ignore/" + i15 + "/reason", schemaPath: "#/properties/ignore/items/properties/reason/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
                  }
                }
              } else {
                let err90 = { instancePath: instancePath + "/ignore/" + i15, schemaPath: "#/properties/ignore/items/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
              }
            }
          } else {
            let err91 = { instancePath: instancePath + "/ignore", schemaPath: "#/properties/ignore/type", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
          }
        }
        if (data.fields !== void 0) {
          let data63 = data.fields;
          if (data63 && typeof data63 == "object" && !Array.isArray(data63)) {
            for (let key18 in data63)
              if (!(key18 === "front-matter" || key18 === "timeline" || key18 === "impact" || key18 === "contributing-factors" || key18 === "learnings" || key18 === "action-items")) {
                let err92 = { instancePath: instancePath + "/fields", schemaPath: "#/properties/fields/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key18 } };
                vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
              }
            if (data63["front-matter"] !== void 0) {
              let data64 = data63["front-matter"];
              if (data64 && typeof data64 == "object" && !Array.isArray(data64))
                for (let key19 in data64) {
                  let data65 = data64[key19];
                  if (!(data65 && typeof data65 == "object" && !Array.isArray(data65))) {
                    let err93 = { instancePath: instancePath + "/fields/front-matter/" + key19.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/fields/additionalProperties/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
                  }
                }
              else {
                let err94 = { instancePath: instancePath + "/fields/front-matter", schemaPath: "#/$defs/fields/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
              }
            }
            if (data63.timeline !== void 0) {
              let data66 = data63.timeline;
              if (data66 && typeof data66 == "object" && !Array.isArray(data66))
                for (let key20 in data66) {
                  let data67 = data66[key20];
                  if (!(data67 && typeof data67 == "object" && !Array.isArray(data67))) {
                    let err95 = { instancePath: instancePath + "/fields/timeline/" + key20.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/fields/additionalProperties/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
                  }
                }
              else {
                let err96 = { instancePath: instancePath + "/fields/timeline", schemaPath: "#/$defs/fields/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
              }
            }
            if (data63.impact !== void 0) {
              let data68 = data63.impact;
              if (data68 && typeof data68 == "object" && !Array.isArray(data68))
                for (let key21 in data68) {
                  let data69 = data68[key21];
                  if (!(data69 && typeof data69 == "object" && !Array.isArray(data69))) {
                    let err97 = { instancePath: instancePath + "/fields/impact/" + key21.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/fields/additionalProperties/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
                  }
                }
              else {
                let err98 = { instancePath: instancePath + "/fields/impact", schemaPath: "#/$defs/fields/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
              }
            }
            if (data63["contributing-factors"] !== void 0) {
              let data70 = data63["contributing-factors"];
              if (data70 && typeof data70 == "object" && !Array.isArray(data70))
                for (let key22 in data70) {
                  let data71 = data70[key22];
                  if (!(data71 && typeof data71 == "object" && !Array.isArray(data71))) {
                    let err99 = { instancePath: instancePath + "/fields/contributing-factors/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/fields/additionalProperties/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
                  }
                }
              else {
                let err100 = { instancePath: instancePath + "/fields/contributing-factors", schemaPath: "#/$defs/fields/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
              }
            }
            if (data63.learnings !== void 0) {
              let data72 = data63.learnings;
              if (data72 && typeof data72 == "object" && !Array.isArray(data72))
                for (let key23 in data72) {
                  let data73 = data72[key23];
                  if (!(data73 && typeof data73 == "object" && !Array.isArray(data73))) {
                    let err101 = { instancePath: instancePath + "/fields/learnings/" + key23.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/fields/additionalProperties/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
                  }
                }
              else {
                let err102 = { instancePath: instancePath + "/fields/learnings", schemaPath: "#/$defs/fields/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
              }
            }
            if (data63["action-items"] !== void 0) {
              let data74 = data63["action-items"];
              if (data74 && typeof data74 == "object" && !Array.isArray(data74))
                for (let key24 in data74) {
                  let data75 = data74[key24];
                  if (!(data75 && typeof data75 == "object" && !Array.isArray(data75))) {
                    let err103 = { instancePath: instancePath + "/fields/action-items/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/$defs/fields/additionalProperties/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
                  }
                }
              else {
                let err104 = { instancePath: instancePath + "/fields/action-items", schemaPath: "#/$defs/fields/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
              }
            }
          } else {
            let err105 = { instancePath: instancePath + "/fields", schemaPath: "#/properties/fields/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
          }
        }
        if (data.trackers !== void 0) {
          let data76 = data.trackers;
          if (data76 && typeof data76 == "object" && !Array.isArray(data76)) {
            for (let key25 in data76)
              if (!(key25 === "jira" || key25 === "asana" || key25 === "github" || key25 === "gitlab" || key25 === "linear" || key25 === "redmine")) {
                let data77 = data76[key25];
                if (!(data77 && typeof data77 == "object" && !Array.isArray(data77))) {
                  let err106 = { instancePath: instancePath + "/trackers/" + key25.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/trackers/additionalProperties/type", keyword: "type", params: { type: "object" } };
                  vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
                }
              }
            if (data76.jira !== void 0) {
              let data78 = data76.jira;
              if (data78 && typeof data78 == "object" && !Array.isArray(data78)) {
                for (let key26 in data78)
                  if (!(key26 === "project" || key26 === "type" || key26 === "labels" || key26 === "priorities" || key26 === "states" || key26 === "users" || key26 === "fields" || key26 === "leave_out" || pattern0.test(key26))) {
                    let err107 = { instancePath: instancePath + "/trackers/jira", schemaPath: "#/properties/trackers/properties/jira/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key26 } };
                    vErrors === null ? vErrors = [err107] : vErrors.push(err107), errors++;
                  }
                if (data78.project !== void 0 && typeof data78.project != "string") {
                  let err108 = { instancePath: instancePath + "/trackers/jira/project", schemaPath: "#/properties/trackers/properties/jira/properties/project/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err108] : vErrors.push(err108), errors++;
                }
                if (data78.type !== void 0 && typeof data78.type != "string") {
                  let err109 = { instancePath: instancePath + "/trackers/jira/type", schemaPath: "#/properties/trackers/properties/jira/properties/type/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err109] : vErrors.push(err109), errors++;
                }
                if (data78.labels !== void 0) {
                  let data81 = data78.labels;
                  if (Array.isArray(data81)) {
                    let len16 = data81.length;
                    for (let i16 = 0; i16 < len16; i16++)
                      if (typeof data81[i16] != "string") {
                        let err110 = { instancePath: instancePath + "/trackers/jira/labels/" + i16, schemaPath: "#/properties/trackers/properties/jira/properties/labels/items/type", keyword: "type", params: { type: "string" } };
                        vErrors === null ? vErrors = [err110] : vErrors.push(err110), errors++;
                      }
                  } else {
                    let err111 = { instancePath: instancePath + "/trackers/jira/labels", schemaPath: "#/properties/trackers/properties/jira/properties/labels/type", keyword: "type", params: { type: "array" } };
                    vErrors === null ? vErrors = [err111] : vErrors.push(err111), errors++;
                  }
                }
                if (data78.priorities !== void 0) {
                  let data83 = data78.priorities;
                  if (data83 && typeof data83 == "object" && !Array.isArray(data83)) {
                    for (let key27 in data83)
                      if (!(key27 === "P0" || key27 === "P1" || key27 === "P2" || key27 === "P3" || key27 === "P4")) {
                        let err112 = { instancePath: instancePath + "/trackers/jira/priorities", schemaPath: "#/properties/trackers/properties/jira/properties/priorities/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key27 } };
                        vErrors === null ? vErrors = [err112] : vErrors.push(err112), errors++;
                      }
                    if (data83.P0 !== void 0) {
                      let data84 = data83.P0;
                      if (typeof data84 != "string" && !(typeof data84 == "number" && isFinite(data84))) {
                        let err113 = { instancePath: instancePath + "/trackers/jira/priorities/P0", schemaPath: "#/properties/trackers/properties/jira/properties/priorities/properties/P0/type", keyword: "type", params: { type: schema19.properties.trackers.properties.jira.properties.priorities.properties.P0.type } };
                        vErrors === null ? vErrors = [err113] : vErrors.push(err113), errors++;
                      }
                    }
                    if (data83.P1 !== void 0) {
                      let data85 = data83.P1;
                      if (typeof data85 != "string" && !(typeof data85 == "number" && isFinite(data85))) {
                        let err114 = { instancePath: instancePath + "/trackers/jira/priorities/P1", schemaPath: "#/properties/trackers/properties/jira/properties/priorities/properties/P1/type", keyword: "type", params: { type: schema19.properties.trackers.properties.jira.properties.priorities.properties.P1.type } };
                        vErrors === null ? vErrors = [err114] : vErrors.push(err114), errors++;
                      }
                    }
                    if (data83.P2 !== void 0) {
                      let data86 = data83.P2;
                      if (typeof data86 != "string" && !(typeof data86 == "number" && isFinite(data86))) {
                        let err115 = { instancePath: instancePath + "/trackers/jira/priorities/P2", schemaPath: "#/properties/trackers/properties/jira/properties/priorities/properties/P2/type", keyword: "type", params: { type: schema19.properties.trackers.properties.jira.properties.priorities.properties.P2.type } };
                        vErrors === null ? vErrors = [err115] : vErrors.push(err115), errors++;
                      }
                    }
                    if (data83.P3 !== void 0) {
                      let data87 = data83.P3;
                      if (typeof data87 != "string" && !(typeof data87 == "number" && isFinite(data87))) {
                        let err116 = { instancePath: instancePath + "/trackers/jira/priorities/P3", schemaPath: "#/properties/trackers/properties/jira/properties/priorities/properties/P3/type", keyword: "type", params: { type: schema19.properties.trackers.properties.jira.properties.priorities.properties.P3.type } };
                        vErrors === null ? vErrors = [err116] : vErrors.push(err116), errors++;
                      }
                    }
                    if (data83.P4 !== void 0) {
                      let data88 = data83.P4;
                      if (typeof data88 != "string" && !(typeof data88 == "number" && isFinite(data88))) {
                        let err117 = { instancePath: instancePath + "/trackers/jira/priorities/P4", schemaPath: "#/properties/trackers/properties/jira/properties/priorities/properties/P4/type", keyword: "type", params: { type: schema19.properties.trackers.properties.jira.properties.priorities.properties.P4.type } };
                        vErrors === null ? vErrors = [err117] : vErrors.push(err117), errors++;
                      }
                    }
                  } else {
                    let err118 = { instancePath: instancePath + "/trackers/jira/priorities", schemaPath: "#/properties/trackers/properties/jira/properties/priorities/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err118] : vErrors.push(err118), errors++;
                  }
                }
                if (data78.states !== void 0) {
                  let data89 = data78.states;
                  if (data89 && typeof data89 == "object" && !Array.isArray(data89)) {
                    for (let key28 in data89)
                      if (!(key28 === "open" || key28 === "in_progress" || key28 === "done" || key28 === "wont_do")) {
                        let err119 = { instancePath: instancePath + "/trackers/jira/states", schemaPath: "#/properties/trackers/properties/jira/properties/states/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key28 } };
                        vErrors === null ? vErrors = [err119] : vErrors.push(err119), errors++;
                      }
                    if (data89.open !== void 0) {
                      let data90 = data89.open;
                      if (typeof data90 != "string" && !(typeof data90 == "number" && isFinite(data90)) && !Array.isArray(data90)) {
                        let err120 = { instancePath: instancePath + "/trackers/jira/states/open", schemaPath: "#/properties/trackers/properties/jira/properties/states/properties/open/type", keyword: "type", params: { type: schema19.properties.trackers.properties.jira.properties.states.properties.open.type } };
                        vErrors === null ? vErrors = [err120] : vErrors.push(err120), errors++;
                      }
                      if (Array.isArray(data90)) {
                        let len17 = data90.length;
                        for (let i17 = 0; i17 < len17; i17++)
                          if (typeof data90[i17] != "string") {
                            let err121 = { instancePath: instancePath + "/trackers/jira/states/open/" + i17, schemaPath: "#/properties/trackers/properties/jira/properties/states/properties/open/items/type", keyword: "type", params: { type: "string" } };
                            vErrors === null ? vErrors = [err121] : vErrors.push(err121), errors++;
                          }
                      }
                    }
                    if (data89.in_progress !== void 0) {
                      let data92 = data89.in_progress;
                      if (typeof data92 != "string" && !(typeof data92 == "number" && isFinite(data92)) && !Array.isArray(data92)) {
                        let err122 = { instancePath: instancePath + "/trackers/jira/states/in_progress", schemaPath: "#/properties/trackers/properties/jira/properties/states/properties/in_progress/type", keyword: "type", params: { type: schema19.properties.trackers.properties.jira.properties.states.properties.in_progress.type } };
                        vErrors === null ? vErrors = [err122] : vErrors.push(err122), errors++;
                      }
                      if (Array.isArray(data92)) {
                        let len18 = data92.length;
                        for (let i18 = 0; i18 < len18; i18++)
                          if (typeof data92[i18] != "string") {
                            let err123 = { instancePath: instancePath + "/trackers/jira/states/in_progress/" + i18, schemaPath: "#/properties/trackers/properties/jira/properties/states/properties/in_progress/items/type", keyword: "type", params: { type: "string" } };
                            vErrors === null ? vErrors = [err123] : vErrors.push(err123), errors++;
                          }
                      }
                    }
                    if (data89.done !== void 0) {
                      let data94 = data89.done;
                      if (typeof data94 != "string" && !(typeof data94 == "number" && isFinite(data94)) && !Array.isArray(data94)) {
                        let err124 = { instancePath: instancePath + "/trackers/jira/states/done", schemaPath: "#/properties/trackers/properties/jira/properties/states/properties/done/type", keyword: "type", params: { type: schema19.properties.trackers.properties.jira.properties.states.properties.done.type } };
                        vErrors === null ? vErrors = [err124] : vErrors.push(err124), errors++;
                      }
                      if (Array.isArray(data94)) {
                        let len19 = data94.length;
                        for (let i19 = 0; i19 < len19; i19++)
                          if (typeof data94[i19] != "string") {
                            let err125 = { instancePath: instancePath + "/trackers/jira/states/done/" + i19, schemaPath: "#/properties/trackers/properties/jira/properties/states/properties/done/items/type", keyword: "type", params: { type: "string" } };
                            vErrors === null ? vErrors = [err125] : vErrors.push(err125), errors++;
                          }
                      }
                    }
                    if (data89.wont_do !== void 0) {
                      let data96 = data89.wont_do;
                      if (typeof data96 != "string" && !(typeof data96 == "number" && isFinite(data96)) && !Array.isArray(data96)) {
                        let err126 = { instancePath: instancePath + "/trackers/jira/states/wont_do", schemaPath: "#/properties/trackers/properties/jira/properties/states/properties/wont_do/type", keyword: "type", params: { type: schema19.properties.trackers.properties.jira.properties.states.properties.wont_do.type } };
                        vErrors === null ? vErrors = [err126] : vErrors.push(err126), errors++;
                      }
                      if (Array.isArray(data96)) {
                        let len20 = data96.length;
                        for (let i20 = 0; i20 < len20; i20++)
                          if (typeof data96[i20] != "string") {
                            let err127 = { instancePath: instancePath + "/trackers/jira/states/wont_do/" + i20, schemaPath: "#/properties/trackers/properties/jira/properties/states/properties/wont_do/items/type", keyword: "type", params: { type: "string" } };
                            vErrors === null ? vErrors = [err127] : vErrors.push(err127), errors++;
                          }
                      }
                    }
                  } else {
                    let err128 = { instancePath: instancePath + "/trackers/jira/states", schemaPath: "#/properties/trackers/properties/jira/properties/states/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err128] : vErrors.push(err128), errors++;
                  }
                }
                if (data78.users !== void 0) {
                  let data98 = data78.users;
                  if (data98 && typeof data98 == "object" && !Array.isArray(data98))
                    for (let key29 in data98) {
                      let data99 = data98[key29];
                      if (typeof data99 != "string" && !(typeof data99 == "number" && isFinite(data99))) {
                        let err129 = { instancePath: instancePath + "/trackers/jira/users/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/trackers/properties/jira/properties/users/additionalProperties/type", keyword: "type", params: { type: schema19.properties.trackers.properties.jira.properties.users.additionalProperties.type } };
                        vErrors === null ? vErrors = [err129] : vErrors.push(err129), errors++;
                      }
                    }
                  else {
                    let err130 = { instancePath: instancePath + "/trackers/jira/users", schemaPath: "#/properties/trackers/properties/jira/properties/users/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err130] : vErrors.push(err130), errors++;
                  }
                }
                if (data78.fields !== void 0) {
                  let data100 = data78.fields;
                  if (!(data100 && typeof data100 == "object" && !Array.isArray(data100))) {
                    let err131 = { instancePath: instancePath + "/trackers/jira/fields", schemaPath: "#/properties/trackers/properties/jira/properties/fields/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err131] : vErrors.push(err131), errors++;
                  }
                }
                if (data78.leave_out !== void 0) {
                  let data101 = data78.leave_out;
                  if (Array.isArray(data101)) {
                    let len21 = data101.length;
                    for (let i21 = 0; i21 < len21; i21++) {
                      let data102 = data101[i21];
                      if (typeof data102 != "string") {
                        let err132 = { instancePath: instancePath + "/trackers/jira/leave_out/" + i21, schemaPath: "#/properties/trackers/properties/jira/properties/leave_out/items/type", keyword: "type", params: { type: "string" } };
                        vErrors === null ? vErrors = [err132] : vErrors.push(err132), errors++;
                      }
                      if (!(data102 === "duedate" || data102 === "priority" || data102 === "assignee")) {
                        let err133 = { instancePath: instancePath + "/trackers/jira/leave_out/" + i21, schemaPath: "#/properties/trackers/properties/jira/properties/leave_out/items/enum", keyword: "enum", params: { allowedValues: schema19.properties.trackers.properties.jira.properties.leave_out.items.enum } };
                        vErrors === null ? vErrors = [err133] : vErrors.push(err133), errors++;
                      }
                    }
                  } else {
                    let err134 = { instancePath: instancePath + "/trackers/jira/leave_out", schemaPath: "#/properties/trackers/properties/jira/properties/leave_out/type", keyword: "type", params: { type: "array" } };
                    vErrors === null ? vErrors = [err134] : vErrors.push(err134), errors++;
                  }
                }
              } else {
                let err135 = { instancePath: instancePath + "/trackers/jira", schemaPath: "#/properties/trackers/properties/jira/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err135] : vErrors.push(err135), errors++;
              }
            }
            if (data76.asana !== void 0) {
              let data103 = data76.asana;
              if (data103 && typeof data103 == "object" && !Array.isArray(data103)) {
                for (let key30 in data103)
                  if (!(func2.call(schema19.properties.trackers.properties.asana.properties, key30) || pattern0.test(key30))) {
                    let err136 = { instancePath: instancePath + "/trackers/asana", schemaPath: "#/properties/trackers/properties/asana/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key30 } };
                    vErrors === null ? vErrors = [err136] : vErrors.push(err136), errors++;
                  }
                if (data103.project !== void 0) {
                  let data104 = data103.project;
                  if (typeof data104 != "string" && !(typeof data104 == "number" && isFinite(data104))) {
                    let err137 = { instancePath: instancePath + "/trackers/asana/project", schemaPath: "#/properties/trackers/properties/asana/properties/project/type", keyword: "type", params: { type: schema19.properties.trackers.properties.asana.properties.project.type } };
                    vErrors === null ? vErrors = [err137] : vErrors.push(err137), errors++;
                  }
                  if (typeof data104 == "string" && !pattern49.test(data104)) {
                    let err138 = { instancePath: instancePath + "/trackers/asana/project", schemaPath: "#/properties/trackers/properties/asana/properties/project/pattern", keyword: "pattern", params: { pattern: "^\\d+$" } };
                    vErrors === null ? vErrors = [err138] : vErrors.push(err138), errors++;
                  }
                }
                if (data103.section !== void 0) {
                  let data105 = data103.section;
                  if (typeof data105 != "string" && !(typeof data105 == "number" && isFinite(data105))) {
                    let err139 = { instancePath: instancePath + "/trackers/asana/section", schemaPath: "#/properties/trackers/properties/asana/properties/section/type", keyword: "type", params: { type: schema19.properties.trackers.properties.asana.properties.section.type } };
                    vErrors === null ? vErrors = [err139] : vErrors.push(err139), errors++;
                  }
                  if (typeof data105 == "string" && !pattern49.test(data105)) {
                    let err140 = { instancePath: instancePath + "/trackers/asana/section", schemaPath: "#/properties/trackers/properties/asana/properties/section/pattern", keyword: "pattern", params: { pattern: "^\\d+$" } };
                    vErrors === null ? vErrors = [err140] : vErrors.push(err140), errors++;
                  }
                }
                if (data103.type !== void 0) {
                  let data106 = data103.type;
                  if (typeof data106 != "string") {
                    let err141 = { instancePath: instancePath + "/trackers/asana/type", schemaPath: "#/properties/trackers/properties/asana/properties/type/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err141] : vErrors.push(err141), errors++;
                  }
                  if (!(data106 === "default_task" || data106 === "milestone" || data106 === "approval")) {
                    let err142 = { instancePath: instancePath + "/trackers/asana/type", schemaPath: "#/properties/trackers/properties/asana/properties/type/enum", keyword: "enum", params: { allowedValues: schema19.properties.trackers.properties.asana.properties.type.enum } };
                    vErrors === null ? vErrors = [err142] : vErrors.push(err142), errors++;
                  }
                }
                if (data103.labels !== void 0) {
                  let data107 = data103.labels;
                  if (Array.isArray(data107)) {
                    let len22 = data107.length;
                    for (let i22 = 0; i22 < len22; i22++)
                      if (typeof data107[i22] != "string") {
                        let err143 = { instancePath: instancePath + "/trackers/asana/labels/" + i22, schemaPath: "#/properties/trackers/properties/asana/properties/labels/items/type", keyword: "type", params: { type: "string" } };
                        vErrors === null ? vErrors = [err143] : vErrors.push(err143), errors++;
                      }
                  } else {
                    let err144 = { instancePath: instancePath + "/trackers/asana/labels", schemaPath: "#/properties/trackers/properties/asana/properties/labels/type", keyword: "type", params: { type: "array" } };
                    vErrors === null ? vErrors = [err144] : vErrors.push(err144), errors++;
                  }
                }
                if (data103.priorities !== void 0) {
                  let data109 = data103.priorities;
                  if (data109 && typeof data109 == "object" && !Array.isArray(data109)) {
                    for (let key31 in data109)
                      if (!(key31 === "P0" || key31 === "P1" || key31 === "P2" || key31 === "P3" || key31 === "P4")) {
                        let err145 = { instancePath: instancePath + "/trackers/asana/priorities", schemaPath: "#/properties/trackers/properties/asana/properties/priorities/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key31 } };
                        vErrors === null ? vErrors = [err145] : vErrors.push(err145), errors++;
                      }
                    if (data109.P0 !== void 0) {
                      let data110 = data109.P0;
                      if (typeof data110 != "string" && !(typeof data110 == "number" && isFinite(data110))) {
                        let err146 = { instancePath: instancePath + "/trackers/asana/priorities/P0", schemaPath: "#/properties/trackers/properties/asana/properties/priorities/properties/P0/type", keyword: "type", params: { type: schema19.properties.trackers.properties.asana.properties.priorities.properties.P0.type } };
                        vErrors === null ? vErrors = [err146] : vErrors.push(err146), errors++;
                      }
                    }
                    if (data109.P1 !== void 0) {
                      let data111 = data109.P1;
                      if (typeof data111 != "string" && !(typeof data111 == "number" && isFinite(data111))) {
                        let err147 = { instancePath: instancePath + "/trackers/asana/priorities/P1", schemaPath: "#/properties/trackers/properties/asana/properties/priorities/properties/P1/type", keyword: "type", params: { type: schema19.properties.trackers.properties.asana.properties.priorities.properties.P1.type } };
                        vErrors === null ? vErrors = [err147] : vErrors.push(err147), errors++;
                      }
                    }
                    if (data109.P2 !== void 0) {
                      let data112 = data109.P2;
                      if (typeof data112 != "string" && !(typeof data112 == "number" && isFinite(data112))) {
                        let err148 = { instancePath: instancePath + "/trackers/asana/priorities/P2", schemaPath: "#/properties/trackers/properties/asana/properties/priorities/properties/P2/type", keyword: "type", params: { type: schema19.properties.trackers.properties.asana.properties.priorities.properties.P2.type } };
                        vErrors === null ? vErrors = [err148] : vErrors.push(err148), errors++;
                      }
                    }
                    if (data109.P3 !== void 0) {
                      let data113 = data109.P3;
                      if (typeof data113 != "string" && !(typeof data113 == "number" && isFinite(data113))) {
                        let err149 = { instancePath: instancePath + "/trackers/asana/priorities/P3", schemaPath: "#/properties/trackers/properties/asana/properties/priorities/properties/P3/type", keyword: "type", params: { type: schema19.properties.trackers.properties.asana.properties.priorities.properties.P3.type } };
                        vErrors === null ? vErrors = [err149] : vErrors.push(err149), errors++;
                      }
                    }
                    if (data109.P4 !== void 0) {
                      let data114 = data109.P4;
                      if (typeof data114 != "string" && !(typeof data114 == "number" && isFinite(data114))) {
                        let err150 = { instancePath: instancePath + "/trackers/asana/priorities/P4", schemaPath: "#/properties/trackers/properties/asana/properties/priorities/properties/P4/type", keyword: "type", params: { type: schema19.properties.trackers.properties.asana.properties.priorities.properties.P4.type } };
                        vErrors === null ? vErrors = [err150] : vErrors.push(err150), errors++;
                      }
                    }
                  } else {
                    let err151 = { instancePath: instancePath + "/trackers/asana/priorities", schemaPath: "#/properties/trackers/properties/asana/properties/priorities/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err151] : vErrors.push(err151), errors++;
                  }
                }
                if (data103.priority_field !== void 0) {
                  let data115 = data103.priority_field;
                  if (typeof data115 != "string" && !(typeof data115 == "number" && isFinite(data115))) {
                    let err152 = { instancePath: instancePath + "/trackers/asana/priority_field", schemaPath: "#/properties/trackers/properties/asana/properties/priority_field/type", keyword: "type", params: { type: schema19.properties.trackers.properties.asana.properties.priority_field.type } };
                    vErrors === null ? vErrors = [err152] : vErrors.push(err152), errors++;
                  }
                }
                if (data103.types !== void 0) {
                  let data116 = data103.types;
                  if (data116 && typeof data116 == "object" && !Array.isArray(data116)) {
                    for (let key32 in data116)
                      if (!(key32 === "investigate" || key32 === "mitigate" || key32 === "repair" || key32 === "detect" || key32 === "prevent" || key32 === "process")) {
                        let err153 = { instancePath: instancePath + "/trackers/asana/types", schemaPath: "#/properties/trackers/properties/asana/properties/types/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key32 } };
                        vErrors === null ? vErrors = [err153] : vErrors.push(err153), errors++;
                      }
                    if (data116.investigate !== void 0) {
                      let data117 = data116.investigate;
                      if (typeof data117 != "string" && !(typeof data117 == "number" && isFinite(data117))) {
                        let err154 = { instancePath: instancePath + "/trackers/asana/types/investigate", schemaPath: "#/properties/trackers/properties/asana/properties/types/properties/investigate/type", keyword: "type", params: { type: schema19.properties.trackers.properties.asana.properties.types.properties.investigate.type } };
                        vErrors === null ? vErrors = [err154] : vErrors.push(err154), errors++;
                      }
                    }
                    if (data116.mitigate !== void 0) {
                      let data118 = data116.mitigate;
                      if (typeof data118 != "string" && !(typeof data118 == "number" && isFinite(data118))) {
                        let err155 = { instancePath: instancePath + "/trackers/asana/types/mitigate", schemaPath: "#/properties/trackers/properties/asana/properties/types/properties/mitigate/type", keyword: "type", params: { type: schema19.properties.trackers.properties.asana.properties.types.properties.mitigate.type } };
                        vErrors === null ? vErrors = [err155] : vErrors.push(err155), errors++;
                      }
                    }
                    if (data116.repair !== void 0) {
                      let data119 = data116.repair;
                      if (typeof data119 != "string" && !(typeof data119 == "number" && isFinite(data119))) {
                        let err156 = { instancePath: instancePath + "/trackers/asana/types/repair", schemaPath: "#/properties/trackers/properties/asana/properties/types/properties/repair/type", keyword: "type", params: { type: schema19.properties.trackers.properties.asana.properties.types.properties.repair.type } };
                        vErrors === null ? vErrors = [err156] : vErrors.push(err156), errors++;
                      }
                    }
                    if (data116.detect !== void 0) {
                      let data120 = data116.detect;
                      if (typeof data120 != "string" && !(typeof data120 == "number" && isFinite(data120))) {
                        let err157 = { instancePath: instancePath + "/trackers/asana/types/detect", schemaPath: "#/properties/trackers/properties/asana/properties/types/properties/detect/type", keyword: "type", params: { type: schema19.properties.trackers.properties.asana.properties.types.properties.detect.type } };
                        vErrors === null ? vErrors = [err157] : vErrors.push(err157), errors++;
                      }
                    }
                    if (data116.prevent !== void 0) {
                      let data121 = data116.prevent;
                      if (typeof data121 != "string" && !(typeof data121 == "number" && isFinite(data121))) {
                        let err158 = { instancePath: instancePath + "/trackers/asana/types/prevent", schemaPath: "#/properties/trackers/properties/asana/properties/types/properties/prevent/type", keyword: "type", params: { type: schema19.properties.trackers.properties.asana.properties.types.properties.prevent.type } };
                        vErrors === null ? vErrors = [err158] : vErrors.push(err158), errors++;
                      }
                    }
                    if (data116.process !== void 0) {
                      let data122 = data116.process;
                      if (typeof data122 != "string" && !(typeof data122 == "number" && isFinite(data122))) {
                        let err159 = { instancePath: instancePath + "/trackers/asana/types/process", schemaPath: "#/properties/trackers/properties/asana/properties/types/properties/process/type", keyword: "type", params: { type: schema19.properties.trackers.properties.asana.properties.types.properties.process.type } };
                        vErrors === null ? vErrors = [err159] : vErrors.push(err159), errors++;
                      }
                    }
                  } else {
                    let err160 = { instancePath: instancePath + "/trackers/asana/types", schemaPath: "#/properties/trackers/properties/asana/properties/types/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err160] : vErrors.push(err160), errors++;
                  }
                }
                if (data103.type_field !== void 0) {
                  let data123 = data103.type_field;
                  if (typeof data123 != "string" && !(typeof data123 == "number" && isFinite(data123))) {
                    let err161 = { instancePath: instancePath + "/trackers/asana/type_field", schemaPath: "#/properties/trackers/properties/asana/properties/type_field/type", keyword: "type", params: { type: schema19.properties.trackers.properties.asana.properties.type_field.type } };
                    vErrors === null ? vErrors = [err161] : vErrors.push(err161), errors++;
                  }
                }
                if (data103.states !== void 0) {
                  let data124 = data103.states;
                  if (data124 && typeof data124 == "object" && !Array.isArray(data124)) {
                    for (let key33 in data124)
                      if (!(key33 === "open" || key33 === "in_progress" || key33 === "done" || key33 === "wont_do")) {
                        let err162 = { instancePath: instancePath + "/trackers/asana/states", schemaPath: "#/properties/trackers/properties/asana/properties/states/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key33 } };
                        vErrors === null ? vErrors = [err162] : vErrors.push(err162), errors++;
                      }
                    if (data124.open !== void 0) {
                      let data125 = data124.open;
                      if (typeof data125 != "string" && !(typeof data125 == "number" && isFinite(data125))) {
                        let err163 = { instancePath: instancePath + "/trackers/asana/states/open", schemaPath: "#/properties/trackers/properties/asana/properties/states/properties/open/type", keyword: "type", params: { type: schema19.properties.trackers.properties.asana.properties.states.properties.open.type } };
                        vErrors === null ? vErrors = [err163] : vErrors.push(err163), errors++;
                      }
                    }
                    if (data124.in_progress !== void 0) {
                      let data126 = data124.in_progress;
                      if (typeof data126 != "string" && !(typeof data126 == "number" && isFinite(data126))) {
                        let err164 = { instancePath: instancePath + "/trackers/asana/states/in_progress", schemaPath: "#/properties/trackers/properties/asana/properties/states/properties/in_progress/type", keyword: "type", params: { type: schema19.properties.trackers.properties.asana.properties.states.properties.in_progress.type } };
                        vErrors === null ? vErrors = [err164] : vErrors.push(err164), errors++;
                      }
                    }
                    if (data124.done !== void 0) {
                      let data127 = data124.done;
                      if (typeof data127 != "string" && !(typeof data127 == "number" && isFinite(data127))) {
                        let err165 = { instancePath: instancePath + "/trackers/asana/states/done", schemaPath: "#/properties/trackers/properties/asana/properties/states/properties/done/type", keyword: "type", params: { type: schema19.properties.trackers.properties.asana.properties.states.properties.done.type } };
                        vErrors === null ? vErrors = [err165] : vErrors.push(err165), errors++;
                      }
                    }
                    if (data124.wont_do !== void 0) {
                      let data128 = data124.wont_do;
                      if (typeof data128 != "string" && !(typeof data128 == "number" && isFinite(data128))) {
                        let err166 = { instancePath: instancePath + "/trackers/asana/states/wont_do", schemaPath: "#/properties/trackers/properties/asana/properties/states/properties/wont_do/type", keyword: "type", params: { type: schema19.properties.trackers.properties.asana.properties.states.properties.wont_do.type } };
                        vErrors === null ? vErrors = [err166] : vErrors.push(err166), errors++;
                      }
                    }
                  } else {
                    let err167 = { instancePath: instancePath + "/trackers/asana/states", schemaPath: "#/properties/trackers/properties/asana/properties/states/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err167] : vErrors.push(err167), errors++;
                  }
                }
                if (data103.users !== void 0) {
                  let data129 = data103.users;
                  if (data129 && typeof data129 == "object" && !Array.isArray(data129))
                    for (let key34 in data129) {
                      let data130 = data129[key34];
                      if (typeof data130 != "string" && !(typeof data130 == "number" && isFinite(data130))) {
                        let err168 = { instancePath: instancePath + "/trackers/asana/users/" + key34.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/trackers/properties/asana/properties/users/additionalProperties/type", keyword: "type", params: { type: schema19.properties.trackers.properties.asana.properties.users.additionalProperties.type } };
                        vErrors === null ? vErrors = [err168] : vErrors.push(err168), errors++;
                      }
                    }
                  else {
                    let err169 = { instancePath: instancePath + "/trackers/asana/users", schemaPath: "#/properties/trackers/properties/asana/properties/users/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err169] : vErrors.push(err169), errors++;
                  }
                }
                if (data103.fields !== void 0) {
                  let data131 = data103.fields;
                  if (!(data131 && typeof data131 == "object" && !Array.isArray(data131))) {
                    let err170 = { instancePath: instancePath + "/trackers/asana/fields", schemaPath: "#/properties/trackers/properties/asana/properties/fields/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err170] : vErrors.push(err170), errors++;
                  }
                }
                if (data103.oauth !== void 0 && typeof data103.oauth != "boolean") {
                  let err171 = { instancePath: instancePath + "/trackers/asana/oauth", schemaPath: "#/properties/trackers/properties/asana/properties/oauth/type", keyword: "type", params: { type: "boolean" } };
                  vErrors === null ? vErrors = [err171] : vErrors.push(err171), errors++;
                }
              } else {
                let err172 = { instancePath: instancePath + "/trackers/asana", schemaPath: "#/properties/trackers/properties/asana/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err172] : vErrors.push(err172), errors++;
              }
            }
            if (data76.github !== void 0) {
              let data133 = data76.github;
              if (data133 && typeof data133 == "object" && !Array.isArray(data133)) {
                for (let key35 in data133)
                  if (!(key35 === "repository" || key35 === "type" || key35 === "labels" || key35 === "priorities" || key35 === "types" || key35 === "users" || key35 === "fields" || pattern0.test(key35))) {
                    let err173 = { instancePath: instancePath + "/trackers/github", schemaPath: "#/properties/trackers/properties/github/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key35 } };
                    vErrors === null ? vErrors = [err173] : vErrors.push(err173), errors++;
                  }
                if (data133.repository !== void 0) {
                  let data134 = data133.repository;
                  if (typeof data134 == "string") {
                    if (!pattern52.test(data134)) {
                      let err174 = { instancePath: instancePath + "/trackers/github/repository", schemaPath: "#/properties/trackers/properties/github/properties/repository/pattern", keyword: "pattern", params: { pattern: "^[\\w.-]+/[\\w.-]+$" } };
                      vErrors === null ? vErrors = [err174] : vErrors.push(err174), errors++;
                    }
                  } else {
                    let err175 = { instancePath: instancePath + "/trackers/github/repository", schemaPath: "#/properties/trackers/properties/github/properties/repository/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err175] : vErrors.push(err175), errors++;
                  }
                }
                if (data133.type !== void 0 && typeof data133.type != "string") {
                  let err176 = { instancePath: instancePath + "/trackers/github/type", schemaPath: "#/properties/trackers/properties/github/properties/type/type", keyword: "type", params: { type: "string" } };
                  vErrors === null ? vErrors = [err176] : vErrors.push(err176), errors++;
                }
                if (data133.labels !== void 0) {
                  let data136 = data133.labels;
                  if (Array.isArray(data136)) {
                    let len23 = data136.length;
                    for (let i23 = 0; i23 < len23; i23++)
                      if (typeof data136[i23] != "string") {
                        let err177 = { instancePath: instancePath + "/trackers/github/labels/" + i23, schemaPath: "#/properties/trackers/properties/github/properties/labels/items/type", keyword: "type", params: { type: "string" } };
                        vErrors === null ? vErrors = [err177] : vErrors.push(err177), errors++;
                      }
                  } else {
                    let err178 = { instancePath: instancePath + "/trackers/github/labels", schemaPath: "#/properties/trackers/properties/github/properties/labels/type", keyword: "type", params: { type: "array" } };
                    vErrors === null ? vErrors = [err178] : vErrors.push(err178), errors++;
                  }
                }
                if (data133.priorities !== void 0) {
                  let data138 = data133.priorities;
                  if (data138 && typeof data138 == "object" && !Array.isArray(data138)) {
                    for (let key36 in data138)
                      if (!(key36 === "P0" || key36 === "P1" || key36 === "P2" || key36 === "P3" || key36 === "P4")) {
                        let err179 = { instancePath: instancePath + "/trackers/github/priorities", schemaPath: "#/properties/trackers/properties/github/properties/priorities/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key36 } };
                        vErrors === null ? vErrors = [err179] : vErrors.push(err179), errors++;
                      }
                    if (data138.P0 !== void 0) {
                      let data139 = data138.P0;
                      if (typeof data139 != "string" && !(typeof data139 == "number" && isFinite(data139))) {
                        let err180 = { instancePath: instancePath + "/trackers/github/priorities/P0", schemaPath: "#/properties/trackers/properties/github/properties/priorities/properties/P0/type", keyword: "type", params: { type: schema19.properties.trackers.properties.github.properties.priorities.properties.P0.type } };
                        vErrors === null ? vErrors = [err180] : vErrors.push(err180), errors++;
                      }
                    }
                    if (data138.P1 !== void 0) {
                      let data140 = data138.P1;
                      if (typeof data140 != "string" && !(typeof data140 == "number" && isFinite(data140))) {
                        let err181 = { instancePath: instancePath + "/trackers/github/priorities/P1", schemaPath: "#/properties/trackers/properties/github/properties/priorities/properties/P1/type", keyword: "type", params: { type: schema19.properties.trackers.properties.github.properties.priorities.properties.P1.type } };
                        vErrors === null ? vErrors = [err181] : vErrors.push(err181), errors++;
                      }
                    }
                    if (data138.P2 !== void 0) {
                      let data141 = data138.P2;
                      if (typeof data141 != "string" && !(typeof data141 == "number" && isFinite(data141))) {
                        let err182 = { instancePath: instancePath + "/trackers/github/priorities/P2", schemaPath: "#/properties/trackers/properties/github/properties/priorities/properties/P2/type", keyword: "type", params: { type: schema19.properties.trackers.properties.github.properties.priorities.properties.P2.type } };
                        vErrors === null ? vErrors = [err182] : vErrors.push(err182), errors++;
                      }
                    }
                    if (data138.P3 !== void 0) {
                      let data142 = data138.P3;
                      if (typeof data142 != "string" && !(typeof data142 == "number" && isFinite(data142))) {
                        let err183 = { instancePath: instancePath + "/trackers/github/priorities/P3", schemaPath: "#/properties/trackers/properties/github/properties/priorities/properties/P3/type", keyword: "type", params: { type: schema19.properties.trackers.properties.github.properties.priorities.properties.P3.type } };
                        vErrors === null ? vErrors = [err183] : vErrors.push(err183), errors++;
                      }
                    }
                    if (data138.P4 !== void 0) {
                      let data143 = data138.P4;
                      if (typeof data143 != "string" && !(typeof data143 == "number" && isFinite(data143))) {
                        let err184 = { instancePath: instancePath + "/trackers/github/priorities/P4", schemaPath: "#/properties/trackers/properties/github/properties/priorities/properties/P4/type", keyword: "type", params: { type: schema19.properties.trackers.properties.github.properties.priorities.properties.P4.type } };
                        vErrors === null ? vErrors = [err184] : vErrors.push(err184), errors++;
                      }
                    }
                  } else {
                    let err185 = { instancePath: instancePath + "/trackers/github/priorities", schemaPath: "#/properties/trackers/properties/github/properties/priorities/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err185] : vErrors.push(err185), errors++;
                  }
                }
                if (data133.types !== void 0) {
                  let data144 = data133.types;
                  if (data144 && typeof data144 == "object" && !Array.isArray(data144)) {
                    for (let key37 in data144)
                      if (!(key37 === "investigate" || key37 === "mitigate" || key37 === "repair" || key37 === "detect" || key37 === "prevent" || key37 === "process")) {
                        let err186 = { instancePath: instancePath + "/trackers/github/types", schemaPath: "#/properties/trackers/properties/github/properties/types/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key37 } };
                        vErrors === null ? vErrors = [err186] : vErrors.push(err186), errors++;
                      }
                    if (data144.investigate !== void 0 && typeof data144.investigate != "string") {
                      let err187 = { instancePath: instancePath + "/trackers/github/types/investigate", schemaPath: "#/properties/trackers/properties/github/properties/types/properties/investigate/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err187] : vErrors.push(err187), errors++;
                    }
                    if (data144.mitigate !== void 0 && typeof data144.mitigate != "string") {
                      let err188 = { instancePath: instancePath + "/trackers/github/types/mitigate", schemaPath: "#/properties/trackers/properties/github/properties/types/properties/mitigate/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err188] : vErrors.push(err188), errors++;
                    }
                    if (data144.repair !== void 0 && typeof data144.repair != "string") {
                      let err189 = { instancePath: instancePath + "/trackers/github/types/repair", schemaPath: "#/properties/trackers/properties/github/properties/types/properties/repair/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err189] : vErrors.push(err189), errors++;
                    }
                    if (data144.detect !== void 0 && typeof data144.detect != "string") {
                      let err190 = { instancePath: instancePath + "/trackers/github/types/detect", schemaPath: "#/properties/trackers/properties/github/properties/types/properties/detect/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err190] : vErrors.push(err190), errors++;
                    }
                    if (data144.prevent !== void 0 && typeof data144.prevent != "string") {
                      let err191 = { instancePath: instancePath + "/trackers/github/types/prevent", schemaPath: "#/properties/trackers/properties/github/properties/types/properties/prevent/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err191] : vErrors.push(err191), errors++;
                    }
                    if (data144.process !== void 0 && typeof data144.process != "string") {
                      let err192 = { instancePath: instancePath + "/trackers/github/types/process", schemaPath: "#/properties/trackers/properties/github/properties/types/properties/process/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err192] : vErrors.push(err192), errors++;
                    }
                  } else {
                    let err193 = { instancePath: instancePath + "/trackers/github/types", schemaPath: "#/properties/trackers/properties/github/properties/types/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err193] : vErrors.push(err193), errors++;
                  }
                }
                if (data133.users !== void 0) {
                  let data151 = data133.users;
                  if (data151 && typeof data151 == "object" && !Array.isArray(data151))
                    for (let key38 in data151) {
                      let data152 = data151[key38];
                      if (typeof data152 != "string" && !(typeof data152 == "number" && isFinite(data152))) {
                        let err194 = { instancePath: instancePath + "/trackers/github/users/" + key38.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/trackers/properties/github/properties/users/additionalProperties/type", keyword: "type", params: { type: schema19.properties.trackers.properties.github.properties.users.additionalProperties.type } };
                        vErrors === null ? vErrors = [err194] : vErrors.push(err194), errors++;
                      }
                    }
                  else {
                    let err195 = { instancePath: instancePath + "/trackers/github/users", schemaPath: "#/properties/trackers/properties/github/properties/users/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err195] : vErrors.push(err195), errors++;
                  }
                }
                if (data133.fields !== void 0) {
                  let data153 = data133.fields;
                  if (data153 && typeof data153 == "object" && !Array.isArray(data153)) {
                    for (let key39 in data153)
                      if (key39 !== "milestone") {
                        let err196 = { instancePath: instancePath + "/trackers/github/fields", schemaPath: "#/properties/trackers/properties/github/properties/fields/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key39 } };
                        vErrors === null ? vErrors = [err196] : vErrors.push(err196), errors++;
                      }
                    if (data153.milestone !== void 0) {
                      let data154 = data153.milestone;
                      if (!(typeof data154 == "number" && !(data154 % 1) && !isNaN(data154) && isFinite(data154))) {
                        let err197 = { instancePath: instancePath + "/trackers/github/fields/milestone", schemaPath: "#/properties/trackers/properties/github/properties/fields/properties/milestone/type", keyword: "type", params: { type: "integer" } };
                        vErrors === null ? vErrors = [err197] : vErrors.push(err197), errors++;
                      }
                    }
                  } else {
                    let err198 = { instancePath: instancePath + "/trackers/github/fields", schemaPath: "#/properties/trackers/properties/github/properties/fields/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err198] : vErrors.push(err198), errors++;
                  }
                }
              } else {
                let err199 = { instancePath: instancePath + "/trackers/github", schemaPath: "#/properties/trackers/properties/github/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err199] : vErrors.push(err199), errors++;
              }
            }
            if (data76.gitlab !== void 0) {
              let data155 = data76.gitlab;
              if (data155 && typeof data155 == "object" && !Array.isArray(data155)) {
                for (let key40 in data155)
                  if (!(key40 === "project" || key40 === "type" || key40 === "labels" || key40 === "priorities" || key40 === "types" || key40 === "users" || key40 === "fields" || pattern0.test(key40))) {
                    let err200 = { instancePath: instancePath + "/trackers/gitlab", schemaPath: "#/properties/trackers/properties/gitlab/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key40 } };
                    vErrors === null ? vErrors = [err200] : vErrors.push(err200), errors++;
                  }
                if (data155.project !== void 0) {
                  let data156 = data155.project;
                  if (typeof data156 != "string" && !(typeof data156 == "number" && isFinite(data156))) {
                    let err201 = { instancePath: instancePath + "/trackers/gitlab/project", schemaPath: "#/properties/trackers/properties/gitlab/properties/project/type", keyword: "type", params: { type: schema19.properties.trackers.properties.gitlab.properties.project.type } };
                    vErrors === null ? vErrors = [err201] : vErrors.push(err201), errors++;
                  }
                  if (typeof data156 == "string" && !pattern54.test(data156)) {
                    let err202 = { instancePath: instancePath + "/trackers/gitlab/project", schemaPath: "#/properties/trackers/properties/gitlab/properties/project/pattern", keyword: "pattern", params: { pattern: "^(?:\\d+|[\\w.-]+(?:/[\\w.-]+)+)$" } };
                    vErrors === null ? vErrors = [err202] : vErrors.push(err202), errors++;
                  }
                }
                if (data155.type !== void 0) {
                  let data157 = data155.type;
                  if (typeof data157 != "string") {
                    let err203 = { instancePath: instancePath + "/trackers/gitlab/type", schemaPath: "#/properties/trackers/properties/gitlab/properties/type/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err203] : vErrors.push(err203), errors++;
                  }
                  if (!(data157 === "issue" || data157 === "incident" || data157 === "task")) {
                    let err204 = { instancePath: instancePath + "/trackers/gitlab/type", schemaPath: "#/properties/trackers/properties/gitlab/properties/type/enum", keyword: "enum", params: { allowedValues: schema19.properties.trackers.properties.gitlab.properties.type.enum } };
                    vErrors === null ? vErrors = [err204] : vErrors.push(err204), errors++;
                  }
                }
                if (data155.labels !== void 0) {
                  let data158 = data155.labels;
                  if (Array.isArray(data158)) {
                    let len24 = data158.length;
                    for (let i24 = 0; i24 < len24; i24++)
                      if (typeof data158[i24] != "string") {
                        let err205 = { instancePath: instancePath + "/trackers/gitlab/labels/" + i24, schemaPath: "#/properties/trackers/properties/gitlab/properties/labels/items/type", keyword: "type", params: { type: "string" } };
                        vErrors === null ? vErrors = [err205] : vErrors.push(err205), errors++;
                      }
                  } else {
                    let err206 = { instancePath: instancePath + "/trackers/gitlab/labels", schemaPath: "#/properties/trackers/properties/gitlab/properties/labels/type", keyword: "type", params: { type: "array" } };
                    vErrors === null ? vErrors = [err206] : vErrors.push(err206), errors++;
                  }
                }
                if (data155.priorities !== void 0) {
                  let data160 = data155.priorities;
                  if (data160 && typeof data160 == "object" && !Array.isArray(data160)) {
                    for (let key41 in data160)
                      if (!(key41 === "P0" || key41 === "P1" || key41 === "P2" || key41 === "P3" || key41 === "P4")) {
                        let err207 = { instancePath: instancePath + "/trackers/gitlab/priorities", schemaPath: "#/properties/trackers/properties/gitlab/properties/priorities/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key41 } };
                        vErrors === null ? vErrors = [err207] : vErrors.push(err207), errors++;
                      }
                    if (data160.P0 !== void 0) {
                      let data161 = data160.P0;
                      if (typeof data161 != "string" && !(typeof data161 == "number" && isFinite(data161))) {
                        let err208 = { instancePath: instancePath + "/trackers/gitlab/priorities/P0", schemaPath: "#/properties/trackers/properties/gitlab/properties/priorities/properties/P0/type", keyword: "type", params: { type: schema19.properties.trackers.properties.gitlab.properties.priorities.properties.P0.type } };
                        vErrors === null ? vErrors = [err208] : vErrors.push(err208), errors++;
                      }
                    }
                    if (data160.P1 !== void 0) {
                      let data162 = data160.P1;
                      if (typeof data162 != "string" && !(typeof data162 == "number" && isFinite(data162))) {
                        let err209 = { instancePath: instancePath + "/trackers/gitlab/priorities/P1", schemaPath: "#/properties/trackers/properties/gitlab/properties/priorities/properties/P1/type", keyword: "type", params: { type: schema19.properties.trackers.properties.gitlab.properties.priorities.properties.P1.type } };
                        vErrors === null ? vErrors = [err209] : vErrors.push(err209), errors++;
                      }
                    }
                    if (data160.P2 !== void 0) {
                      let data163 = data160.P2;
                      if (typeof data163 != "string" && !(typeof data163 == "number" && isFinite(data163))) {
                        let err210 = { instancePath: instancePath + "/trackers/gitlab/priorities/P2", schemaPath: "#/properties/trackers/properties/gitlab/properties/priorities/properties/P2/type", keyword: "type", params: { type: schema19.properties.trackers.properties.gitlab.properties.priorities.properties.P2.type } };
                        vErrors === null ? vErrors = [err210] : vErrors.push(err210), errors++;
                      }
                    }
                    if (data160.P3 !== void 0) {
                      let data164 = data160.P3;
                      if (typeof data164 != "string" && !(typeof data164 == "number" && isFinite(data164))) {
                        let err211 = { instancePath: instancePath + "/trackers/gitlab/priorities/P3", schemaPath: "#/properties/trackers/properties/gitlab/properties/priorities/properties/P3/type", keyword: "type", params: { type: schema19.properties.trackers.properties.gitlab.properties.priorities.properties.P3.type } };
                        vErrors === null ? vErrors = [err211] : vErrors.push(err211), errors++;
                      }
                    }
                    if (data160.P4 !== void 0) {
                      let data165 = data160.P4;
                      if (typeof data165 != "string" && !(typeof data165 == "number" && isFinite(data165))) {
                        let err212 = { instancePath: instancePath + "/trackers/gitlab/priorities/P4", schemaPath: "#/properties/trackers/properties/gitlab/properties/priorities/properties/P4/type", keyword: "type", params: { type: schema19.properties.trackers.properties.gitlab.properties.priorities.properties.P4.type } };
                        vErrors === null ? vErrors = [err212] : vErrors.push(err212), errors++;
                      }
                    }
                  } else {
                    let err213 = { instancePath: instancePath + "/trackers/gitlab/priorities", schemaPath: "#/properties/trackers/properties/gitlab/properties/priorities/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err213] : vErrors.push(err213), errors++;
                  }
                }
                if (data155.types !== void 0) {
                  let data166 = data155.types;
                  if (data166 && typeof data166 == "object" && !Array.isArray(data166)) {
                    for (let key42 in data166)
                      if (!(key42 === "investigate" || key42 === "mitigate" || key42 === "repair" || key42 === "detect" || key42 === "prevent" || key42 === "process")) {
                        let err214 = { instancePath: instancePath + "/trackers/gitlab/types", schemaPath: "#/properties/trackers/properties/gitlab/properties/types/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key42 } };
                        vErrors === null ? vErrors = [err214] : vErrors.push(err214), errors++;
                      }
                    if (data166.investigate !== void 0 && typeof data166.investigate != "string") {
                      let err215 = { instancePath: instancePath + "/trackers/gitlab/types/investigate", schemaPath: "#/properties/trackers/properties/gitlab/properties/types/properties/investigate/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err215] : vErrors.push(err215), errors++;
                    }
                    if (data166.mitigate !== void 0 && typeof data166.mitigate != "string") {
                      let err216 = { instancePath: instancePath + "/trackers/gitlab/types/mitigate", schemaPath: "#/properties/trackers/properties/gitlab/properties/types/properties/mitigate/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err216] : vErrors.push(err216), errors++;
                    }
                    if (data166.repair !== void 0 && typeof data166.repair != "string") {
                      let err217 = { instancePath: instancePath + "/trackers/gitlab/types/repair", schemaPath: "#/properties/trackers/properties/gitlab/properties/types/properties/repair/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err217] : vErrors.push(err217), errors++;
                    }
                    if (data166.detect !== void 0 && typeof data166.detect != "string") {
                      let err218 = { instancePath: instancePath + "/trackers/gitlab/types/detect", schemaPath: "#/properties/trackers/properties/gitlab/properties/types/properties/detect/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err218] : vErrors.push(err218), errors++;
                    }
                    if (data166.prevent !== void 0 && typeof data166.prevent != "string") {
                      let err219 = { instancePath: instancePath + "/trackers/gitlab/types/prevent", schemaPath: "#/properties/trackers/properties/gitlab/properties/types/properties/prevent/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err219] : vErrors.push(err219), errors++;
                    }
                    if (data166.process !== void 0 && typeof data166.process != "string") {
                      let err220 = { instancePath: instancePath + "/trackers/gitlab/types/process", schemaPath: "#/properties/trackers/properties/gitlab/properties/types/properties/process/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err220] : vErrors.push(err220), errors++;
                    }
                  } else {
                    let err221 = { instancePath: instancePath + "/trackers/gitlab/types", schemaPath: "#/properties/trackers/properties/gitlab/properties/types/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err221] : vErrors.push(err221), errors++;
                  }
                }
                if (data155.users !== void 0) {
                  let data173 = data155.users;
                  if (data173 && typeof data173 == "object" && !Array.isArray(data173))
                    for (let key43 in data173) {
                      let data174 = data173[key43];
                      if (typeof data174 != "string" && !(typeof data174 == "number" && isFinite(data174))) {
                        let err222 = { instancePath: instancePath + "/trackers/gitlab/users/" + key43.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/trackers/properties/gitlab/properties/users/additionalProperties/type", keyword: "type", params: { type: schema19.properties.trackers.properties.gitlab.properties.users.additionalProperties.type } };
                        vErrors === null ? vErrors = [err222] : vErrors.push(err222), errors++;
                      }
                    }
                  else {
                    let err223 = { instancePath: instancePath + "/trackers/gitlab/users", schemaPath: "#/properties/trackers/properties/gitlab/properties/users/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err223] : vErrors.push(err223), errors++;
                  }
                }
                if (data155.fields !== void 0) {
                  let data175 = data155.fields;
                  if (data175 && typeof data175 == "object" && !Array.isArray(data175)) {
                    for (let key44 in data175)
                      if (!(key44 === "milestone_id" || key44 === "weight" || key44 === "epic_id" || key44 === "confidential")) {
                        let err224 = { instancePath: instancePath + "/trackers/gitlab/fields", schemaPath: "#/properties/trackers/properties/gitlab/properties/fields/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key44 } };
                        vErrors === null ? vErrors = [err224] : vErrors.push(err224), errors++;
                      }
                    if (data175.milestone_id !== void 0) {
                      let data176 = data175.milestone_id;
                      if (!(typeof data176 == "number" && !(data176 % 1) && !isNaN(data176) && isFinite(data176))) {
                        let err225 = { instancePath: instancePath + "/trackers/gitlab/fields/milestone_id", schemaPath: "#/properties/trackers/properties/gitlab/properties/fields/properties/milestone_id/type", keyword: "type", params: { type: "integer" } };
                        vErrors === null ? vErrors = [err225] : vErrors.push(err225), errors++;
                      }
                    }
                    if (data175.weight !== void 0) {
                      let data177 = data175.weight;
                      if (!(typeof data177 == "number" && !(data177 % 1) && !isNaN(data177) && isFinite(data177))) {
                        let err226 = { instancePath: instancePath + "/trackers/gitlab/fields/weight", schemaPath: "#/properties/trackers/properties/gitlab/properties/fields/properties/weight/type", keyword: "type", params: { type: "integer" } };
                        vErrors === null ? vErrors = [err226] : vErrors.push(err226), errors++;
                      }
                    }
                    if (data175.epic_id !== void 0) {
                      let data178 = data175.epic_id;
                      if (!(typeof data178 == "number" && !(data178 % 1) && !isNaN(data178) && isFinite(data178))) {
                        let err227 = { instancePath: instancePath + "/trackers/gitlab/fields/epic_id", schemaPath: "#/properties/trackers/properties/gitlab/properties/fields/properties/epic_id/type", keyword: "type", params: { type: "integer" } };
                        vErrors === null ? vErrors = [err227] : vErrors.push(err227), errors++;
                      }
                    }
                    if (data175.confidential !== void 0 && typeof data175.confidential != "boolean") {
                      let err228 = { instancePath: instancePath + "/trackers/gitlab/fields/confidential", schemaPath: "#/properties/trackers/properties/gitlab/properties/fields/properties/confidential/type", keyword: "type", params: { type: "boolean" } };
                      vErrors === null ? vErrors = [err228] : vErrors.push(err228), errors++;
                    }
                  } else {
                    let err229 = { instancePath: instancePath + "/trackers/gitlab/fields", schemaPath: "#/properties/trackers/properties/gitlab/properties/fields/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err229] : vErrors.push(err229), errors++;
                  }
                }
              } else {
                let err230 = { instancePath: instancePath + "/trackers/gitlab", schemaPath: "#/properties/trackers/properties/gitlab/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err230] : vErrors.push(err230), errors++;
              }
            }
            if (data76.linear !== void 0) {
              let data180 = data76.linear;
              if (data180 && typeof data180 == "object" && !Array.isArray(data180)) {
                for (let key45 in data180)
                  if (!(key45 === "team" || key45 === "labels" || key45 === "priorities" || key45 === "types" || key45 === "users" || key45 === "fields" || pattern0.test(key45))) {
                    let err231 = { instancePath: instancePath + "/trackers/linear", schemaPath: "#/properties/trackers/properties/linear/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key45 } };
                    vErrors === null ? vErrors = [err231] : vErrors.push(err231), errors++;
                  }
                if (data180.team !== void 0) {
                  let data181 = data180.team;
                  if (typeof data181 == "string") {
                    if (!pattern56.test(data181)) {
                      let err232 = { instancePath: instancePath + "/trackers/linear/team", schemaPath: "#/properties/trackers/properties/linear/properties/team/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9]*$" } };
                      vErrors === null ? vErrors = [err232] : vErrors.push(err232), errors++;
                    }
                  } else {
                    let err233 = { instancePath: instancePath + "/trackers/linear/team", schemaPath: "#/properties/trackers/properties/linear/properties/team/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err233] : vErrors.push(err233), errors++;
                  }
                }
                if (data180.labels !== void 0) {
                  let data182 = data180.labels;
                  if (Array.isArray(data182)) {
                    let len25 = data182.length;
                    for (let i25 = 0; i25 < len25; i25++)
                      if (typeof data182[i25] != "string") {
                        let err234 = { instancePath: instancePath + "/trackers/linear/labels/" + i25, schemaPath: "#/properties/trackers/properties/linear/properties/labels/items/type", keyword: "type", params: { type: "string" } };
                        vErrors === null ? vErrors = [err234] : vErrors.push(err234), errors++;
                      }
                  } else {
                    let err235 = { instancePath: instancePath + "/trackers/linear/labels", schemaPath: "#/properties/trackers/properties/linear/properties/labels/type", keyword: "type", params: { type: "array" } };
                    vErrors === null ? vErrors = [err235] : vErrors.push(err235), errors++;
                  }
                }
                if (data180.priorities !== void 0) {
                  let data184 = data180.priorities;
                  if (data184 && typeof data184 == "object" && !Array.isArray(data184)) {
                    for (let key46 in data184)
                      if (!(key46 === "P0" || key46 === "P1" || key46 === "P2" || key46 === "P3" || key46 === "P4")) {
                        let err236 = { instancePath: instancePath + "/trackers/linear/priorities", schemaPath: "#/properties/trackers/properties/linear/properties/priorities/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key46 } };
                        vErrors === null ? vErrors = [err236] : vErrors.push(err236), errors++;
                      }
                    if (data184.P0 !== void 0) {
                      let data185 = data184.P0;
                      if (typeof data185 != "string" && !(typeof data185 == "number" && isFinite(data185))) {
                        let err237 = { instancePath: instancePath + "/trackers/linear/priorities/P0", schemaPath: "#/properties/trackers/properties/linear/properties/priorities/properties/P0/type", keyword: "type", params: { type: schema19.properties.trackers.properties.linear.properties.priorities.properties.P0.type } };
                        vErrors === null ? vErrors = [err237] : vErrors.push(err237), errors++;
                      }
                    }
                    if (data184.P1 !== void 0) {
                      let data186 = data184.P1;
                      if (typeof data186 != "string" && !(typeof data186 == "number" && isFinite(data186))) {
                        let err238 = { instancePath: instancePath + "/trackers/linear/priorities/P1", schemaPath: "#/properties/trackers/properties/linear/properties/priorities/properties/P1/type", keyword: "type", params: { type: schema19.properties.trackers.properties.linear.properties.priorities.properties.P1.type } };
                        vErrors === null ? vErrors = [err238] : vErrors.push(err238), errors++;
                      }
                    }
                    if (data184.P2 !== void 0) {
                      let data187 = data184.P2;
                      if (typeof data187 != "string" && !(typeof data187 == "number" && isFinite(data187))) {
                        let err239 = { instancePath: instancePath + "/trackers/linear/priorities/P2", schemaPath: "#/properties/trackers/properties/linear/properties/priorities/properties/P2/type", keyword: "type", params: { type: schema19.properties.trackers.properties.linear.properties.priorities.properties.P2.type } };
                        vErrors === null ? vErrors = [err239] : vErrors.push(err239), errors++;
                      }
                    }
                    if (data184.P3 !== void 0) {
                      let data188 = data184.P3;
                      if (typeof data188 != "string" && !(typeof data188 == "number" && isFinite(data188))) {
                        let err240 = { instancePath: instancePath + "/trackers/linear/priorities/P3", schemaPath: "#/properties/trackers/properties/linear/properties/priorities/properties/P3/type", keyword: "type", params: { type: schema19.properties.trackers.properties.linear.properties.priorities.properties.P3.type } };
                        vErrors === null ? vErrors = [err240] : vErrors.push(err240), errors++;
                      }
                    }
                    if (data184.P4 !== void 0) {
                      let data189 = data184.P4;
                      if (typeof data189 != "string" && !(typeof data189 == "number" && isFinite(data189))) {
                        let err241 = { instancePath: instancePath + "/trackers/linear/priorities/P4", schemaPath: "#/properties/trackers/properties/linear/properties/priorities/properties/P4/type", keyword: "type", params: { type: schema19.properties.trackers.properties.linear.properties.priorities.properties.P4.type } };
                        vErrors === null ? vErrors = [err241] : vErrors.push(err241), errors++;
                      }
                    }
                  } else {
                    let err242 = { instancePath: instancePath + "/trackers/linear/priorities", schemaPath: "#/properties/trackers/properties/linear/properties/priorities/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err242] : vErrors.push(err242), errors++;
                  }
                }
                if (data180.types !== void 0) {
                  let data190 = data180.types;
                  if (data190 && typeof data190 == "object" && !Array.isArray(data190)) {
                    for (let key47 in data190)
                      if (!(key47 === "investigate" || key47 === "mitigate" || key47 === "repair" || key47 === "detect" || key47 === "prevent" || key47 === "process")) {
                        let err243 = { instancePath: instancePath + "/trackers/linear/types", schemaPath: "#/properties/trackers/properties/linear/properties/types/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key47 } };
                        vErrors === null ? vErrors = [err243] : vErrors.push(err243), errors++;
                      }
                    if (data190.investigate !== void 0 && typeof data190.investigate != "string") {
                      let err244 = { instancePath: instancePath + "/trackers/linear/types/investigate", schemaPath: "#/properties/trackers/properties/linear/properties/types/properties/investigate/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err244] : vErrors.push(err244), errors++;
                    }
                    if (data190.mitigate !== void 0 && typeof data190.mitigate != "string") {
                      let err245 = { instancePath: instancePath + "/trackers/linear/types/mitigate", schemaPath: "#/properties/trackers/properties/linear/properties/types/properties/mitigate/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err245] : vErrors.push(err245), errors++;
                    }
                    if (data190.repair !== void 0 && typeof data190.repair != "string") {
                      let err246 = { instancePath: instancePath + "/trackers/linear/types/repair", schemaPath: "#/properties/trackers/properties/linear/properties/types/properties/repair/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err246] : vErrors.push(err246), errors++;
                    }
                    if (data190.detect !== void 0 && typeof data190.detect != "string") {
                      let err247 = { instancePath: instancePath + "/trackers/linear/types/detect", schemaPath: "#/properties/trackers/properties/linear/properties/types/properties/detect/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err247] : vErrors.push(err247), errors++;
                    }
                    if (data190.prevent !== void 0 && typeof data190.prevent != "string") {
                      let err248 = { instancePath: instancePath + "/trackers/linear/types/prevent", schemaPath: "#/properties/trackers/properties/linear/properties/types/properties/prevent/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err248] : vErrors.push(err248), errors++;
                    }
                    if (data190.process !== void 0 && typeof data190.process != "string") {
                      let err249 = { instancePath: instancePath + "/trackers/linear/types/process", schemaPath: "#/properties/trackers/properties/linear/properties/types/properties/process/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err249] : vErrors.push(err249), errors++;
                    }
                  } else {
                    let err250 = { instancePath: instancePath + "/trackers/linear/types", schemaPath: "#/properties/trackers/properties/linear/properties/types/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err250] : vErrors.push(err250), errors++;
                  }
                }
                if (data180.users !== void 0) {
                  let data197 = data180.users;
                  if (data197 && typeof data197 == "object" && !Array.isArray(data197))
                    for (let key48 in data197) {
                      let data198 = data197[key48];
                      if (typeof data198 != "string" && !(typeof data198 == "number" && isFinite(data198))) {
                        let err251 = { instancePath: instancePath + "/trackers/linear/users/" + key48.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/trackers/properties/linear/properties/users/additionalProperties/type", keyword: "type", params: { type: schema19.properties.trackers.properties.linear.properties.users.additionalProperties.type } };
                        vErrors === null ? vErrors = [err251] : vErrors.push(err251), errors++;
                      }
                    }
                  else {
                    let err252 = { instancePath: instancePath + "/trackers/linear/users", schemaPath: "#/properties/trackers/properties/linear/properties/users/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err252] : vErrors.push(err252), errors++;
                  }
                }
                if (data180.fields !== void 0) {
                  let data199 = data180.fields;
                  if (data199 && typeof data199 == "object" && !Array.isArray(data199)) {
                    for (let key49 in data199)
                      if (!(key49 === "projectId" || key49 === "projectMilestoneId" || key49 === "cycleId" || key49 === "parentId" || key49 === "estimate")) {
                        let err253 = { instancePath: instancePath + "/trackers/linear/fields", schemaPath: "#/properties/trackers/properties/linear/properties/fields/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key49 } };
                        vErrors === null ? vErrors = [err253] : vErrors.push(err253), errors++;
                      }
                    if (data199.projectId !== void 0 && typeof data199.projectId != "string") {
                      let err254 = { instancePath: instancePath + "/trackers/linear/fields/projectId", schemaPath: "#/properties/trackers/properties/linear/properties/fields/properties/projectId/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err254] : vErrors.push(err254), errors++;
                    }
                    if (data199.projectMilestoneId !== void 0 && typeof data199.projectMilestoneId != "string") {
                      let err255 = { instancePath: instancePath + "/trackers/linear/fields/projectMilestoneId", schemaPath: "#/properties/trackers/properties/linear/properties/fields/properties/projectMilestoneId/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err255] : vErrors.push(err255), errors++;
                    }
                    if (data199.cycleId !== void 0 && typeof data199.cycleId != "string") {
                      let err256 = { instancePath: instancePath + "/trackers/linear/fields/cycleId", schemaPath: "#/properties/trackers/properties/linear/properties/fields/properties/cycleId/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err256] : vErrors.push(err256), errors++;
                    }
                    if (data199.parentId !== void 0 && typeof data199.parentId != "string") {
                      let err257 = { instancePath: instancePath + "/trackers/linear/fields/parentId", schemaPath: "#/properties/trackers/properties/linear/properties/fields/properties/parentId/type", keyword: "type", params: { type: "string" } };
                      vErrors === null ? vErrors = [err257] : vErrors.push(err257), errors++;
                    }
                    if (data199.estimate !== void 0) {
                      let data204 = data199.estimate;
                      if (!(typeof data204 == "number" && !(data204 % 1) && !isNaN(data204) && isFinite(data204))) {
                        let err258 = { instancePath: instancePath + "/trackers/linear/fields/estimate", schemaPath: "#/properties/trackers/properties/linear/properties/fields/properties/estimate/type", keyword: "type", params: { type: "integer" } };
                        vErrors === null ? vErrors = [err258] : vErrors.push(err258), errors++;
                      }
                    }
                  } else {
                    let err259 = { instancePath: instancePath + "/trackers/linear/fields", schemaPath: "#/properties/trackers/properties/linear/properties/fields/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err259] : vErrors.push(err259), errors++;
                  }
                }
              } else {
                let err260 = { instancePath: instancePath + "/trackers/linear", schemaPath: "#/properties/trackers/properties/linear/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err260] : vErrors.push(err260), errors++;
              }
            }
            if (data76.redmine !== void 0) {
              let data205 = data76.redmine;
              if (data205 && typeof data205 == "object" && !Array.isArray(data205)) {
                for (let key50 in data205)
                  if (!(func2.call(schema19.properties.trackers.properties.redmine.properties, key50) || pattern0.test(key50))) {
                    let err261 = { instancePath: instancePath + "/trackers/redmine", schemaPath: "#/properties/trackers/properties/redmine/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key50 } };
                    vErrors === null ? vErrors = [err261] : vErrors.push(err261), errors++;
                  }
                if (data205.project !== void 0) {
                  let data206 = data205.project;
                  if (typeof data206 != "string" && !(typeof data206 == "number" && isFinite(data206))) {
                    let err262 = { instancePath: instancePath + "/trackers/redmine/project", schemaPath: "#/properties/trackers/properties/redmine/properties/project/type", keyword: "type", params: { type: schema19.properties.trackers.properties.redmine.properties.project.type } };
                    vErrors === null ? vErrors = [err262] : vErrors.push(err262), errors++;
                  }
                }
                if (data205.type !== void 0) {
                  let data207 = data205.type;
                  if (typeof data207 != "string" && !(typeof data207 == "number" && isFinite(data207))) {
                    let err263 = { instancePath: instancePath + "/trackers/redmine/type", schemaPath: "#/properties/trackers/properties/redmine/properties/type/type", keyword: "type", params: { type: schema19.properties.trackers.properties.redmine.properties.type.type } };
                    vErrors === null ? vErrors = [err263] : vErrors.push(err263), errors++;
                  }
                }
                if (data205.marker_field !== void 0) {
                  let data208 = data205.marker_field;
                  if (typeof data208 != "string" && !(typeof data208 == "number" && isFinite(data208))) {
                    let err264 = { instancePath: instancePath + "/trackers/redmine/marker_field", schemaPath: "#/properties/trackers/properties/redmine/properties/marker_field/type", keyword: "type", params: { type: schema19.properties.trackers.properties.redmine.properties.marker_field.type } };
                    vErrors === null ? vErrors = [err264] : vErrors.push(err264), errors++;
                  }
                  if (typeof data208 == "string" && !pattern49.test(data208)) {
                    let err265 = { instancePath: instancePath + "/trackers/redmine/marker_field", schemaPath: "#/properties/trackers/properties/redmine/properties/marker_field/pattern", keyword: "pattern", params: { pattern: "^\\d+$" } };
                    vErrors === null ? vErrors = [err265] : vErrors.push(err265), errors++;
                  }
                }
                if (data205.labels !== void 0) {
                  let data209 = data205.labels;
                  if (Array.isArray(data209)) {
                    let len26 = data209.length;
                    for (let i26 = 0; i26 < len26; i26++)
                      if (typeof data209[i26] != "string") {
                        let err266 = { instancePath: instancePath + "/trackers/redmine/labels/" + i26, schemaPath: "#/properties/trackers/properties/redmine/properties/labels/items/type", keyword: "type", params: { type: "string" } };
                        vErrors === null ? vErrors = [err266] : vErrors.push(err266), errors++;
                      }
                  } else {
                    let err267 = { instancePath: instancePath + "/trackers/redmine/labels", schemaPath: "#/properties/trackers/properties/redmine/properties/labels/type", keyword: "type", params: { type: "array" } };
                    vErrors === null ? vErrors = [err267] : vErrors.push(err267), errors++;
                  }
                }
                if (data205.labels_field !== void 0) {
                  let data211 = data205.labels_field;
                  if (typeof data211 != "string" && !(typeof data211 == "number" && isFinite(data211))) {
                    let err268 = { instancePath: instancePath + "/trackers/redmine/labels_field", schemaPath: "#/properties/trackers/properties/redmine/properties/labels_field/type", keyword: "type", params: { type: schema19.properties.trackers.properties.redmine.properties.labels_field.type } };
                    vErrors === null ? vErrors = [err268] : vErrors.push(err268), errors++;
                  }
                  if (typeof data211 == "string" && !pattern49.test(data211)) {
                    let err269 = { instancePath: instancePath + "/trackers/redmine/labels_field", schemaPath: "#/properties/trackers/properties/redmine/properties/labels_field/pattern", keyword: "pattern", params: { pattern: "^\\d+$" } };
                    vErrors === null ? vErrors = [err269] : vErrors.push(err269), errors++;
                  }
                }
                if (data205.priorities !== void 0) {
                  let data212 = data205.priorities;
                  if (data212 && typeof data212 == "object" && !Array.isArray(data212)) {
                    for (let key51 in data212)
                      if (!(key51 === "P0" || key51 === "P1" || key51 === "P2" || key51 === "P3" || key51 === "P4")) {
                        let err270 = { instancePath: instancePath + "/trackers/redmine/priorities", schemaPath: "#/properties/trackers/properties/redmine/properties/priorities/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key51 } };
                        vErrors === null ? vErrors = [err270] : vErrors.push(err270), errors++;
                      }
                    if (data212.P0 !== void 0) {
                      let data213 = data212.P0;
                      if (typeof data213 != "string" && !(typeof data213 == "number" && isFinite(data213))) {
                        let err271 = { instancePath: instancePath + "/trackers/redmine/priorities/P0", schemaPath: "#/properties/trackers/properties/redmine/properties/priorities/properties/P0/type", keyword: "type", params: { type: schema19.properties.trackers.properties.redmine.properties.priorities.properties.P0.type } };
                        vErrors === null ? vErrors = [err271] : vErrors.push(err271), errors++;
                      }
                    }
                    if (data212.P1 !== void 0) {
                      let data214 = data212.P1;
                      if (typeof data214 != "string" && !(typeof data214 == "number" && isFinite(data214))) {
                        let err272 = { instancePath: instancePath + "/trackers/redmine/priorities/P1", schemaPath: "#/properties/trackers/properties/redmine/properties/priorities/properties/P1/type", keyword: "type", params: { type: schema19.properties.trackers.properties.redmine.properties.priorities.properties.P1.type } };
                        vErrors === null ? vErrors = [err272] : vErrors.push(err272), errors++;
                      }
                    }
                    if (data212.P2 !== void 0) {
                      let data215 = data212.P2;
                      if (typeof data215 != "string" && !(typeof data215 == "number" && isFinite(data215))) {
                        let err273 = { instancePath: instancePath + "/trackers/redmine/priorities/P2", schemaPath: "#/properties/trackers/properties/redmine/properties/priorities/properties/P2/type", keyword: "type", params: { type: schema19.properties.trackers.properties.redmine.properties.priorities.properties.P2.type } };
                        vErrors === null ? vErrors = [err273] : vErrors.push(err273), errors++;
                      }
                    }
                    if (data212.P3 !== void 0) {
                      let data216 = data212.P3;
                      if (typeof data216 != "string" && !(typeof data216 == "number" && isFinite(data216))) {
                        let err274 = { instancePath: instancePath + "/trackers/redmine/priorities/P3", schemaPath: "#/properties/trackers/properties/redmine/properties/priorities/properties/P3/type", keyword: "type", params: { type: schema19.properties.trackers.properties.redmine.properties.priorities.properties.P3.type } };
                        vErrors === null ? vErrors = [err274] : vErrors.push(err274), errors++;
                      }
                    }
                    if (data212.P4 !== void 0) {
                      let data217 = data212.P4;
                      if (typeof data217 != "string" && !(typeof data217 == "number" && isFinite(data217))) {
                        let err275 = { instancePath: instancePath + "/trackers/redmine/priorities/P4", schemaPath: "#/properties/trackers/properties/redmine/properties/priorities/properties/P4/type", keyword: "type", params: { type: schema19.properties.trackers.properties.redmine.properties.priorities.properties.P4.type } };
                        vErrors === null ? vErrors = [err275] : vErrors.push(err275), errors++;
                      }
                    }
                  } else {
                    let err276 = { instancePath: instancePath + "/trackers/redmine/priorities", schemaPath: "#/properties/trackers/properties/redmine/properties/priorities/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err276] : vErrors.push(err276), errors++;
                  }
                }
                if (data205.states !== void 0) {
                  let data218 = data205.states;
                  if (data218 && typeof data218 == "object" && !Array.isArray(data218)) {
                    for (let key52 in data218)
                      if (!(key52 === "open" || key52 === "in_progress" || key52 === "done" || key52 === "wont_do")) {
                        let err277 = { instancePath: instancePath + "/trackers/redmine/states", schemaPath: "#/properties/trackers/properties/redmine/properties/states/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key52 } };
                        vErrors === null ? vErrors = [err277] : vErrors.push(err277), errors++;
                      }
                    if (data218.open !== void 0) {
                      let data219 = data218.open;
                      if (typeof data219 != "string" && !(typeof data219 == "number" && isFinite(data219)) && !Array.isArray(data219)) {
                        let err278 = { instancePath: instancePath + "/trackers/redmine/states/open", schemaPath: "#/properties/trackers/properties/redmine/properties/states/properties/open/type", keyword: "type", params: { type: schema19.properties.trackers.properties.redmine.properties.states.properties.open.type } };
                        vErrors === null ? vErrors = [err278] : vErrors.push(err278), errors++;
                      }
                      if (Array.isArray(data219)) {
                        let len27 = data219.length;
                        for (let i27 = 0; i27 < len27; i27++)
                          if (typeof data219[i27] != "string") {
                            let err279 = { instancePath: instancePath + "/trackers/redmine/states/open/" + i27, schemaPath: "#/properties/trackers/properties/redmine/properties/states/properties/open/items/type", keyword: "type", params: { type: "string" } };
                            vErrors === null ? vErrors = [err279] : vErrors.push(err279), errors++;
                          }
                      }
                    }
                    if (data218.in_progress !== void 0) {
                      let data221 = data218.in_progress;
                      if (typeof data221 != "string" && !(typeof data221 == "number" && isFinite(data221)) && !Array.isArray(data221)) {
                        let err280 = { instancePath: instancePath + "/trackers/redmine/states/in_progress", schemaPath: "#/properties/trackers/properties/redmine/properties/states/properties/in_progress/type", keyword: "type", params: { type: schema19.properties.trackers.properties.redmine.properties.states.properties.in_progress.type } };
                        vErrors === null ? vErrors = [err280] : vErrors.push(err280), errors++;
                      }
                      if (Array.isArray(data221)) {
                        let len28 = data221.length;
                        for (let i28 = 0; i28 < len28; i28++)
                          if (typeof data221[i28] != "string") {
                            let err281 = { instancePath: instancePath + "/trackers/redmine/states/in_progress/" + i28, schemaPath: "#/properties/trackers/properties/redmine/properties/states/properties/in_progress/items/type", keyword: "type", params: { type: "string" } };
                            vErrors === null ? vErrors = [err281] : vErrors.push(err281), errors++;
                          }
                      }
                    }
                    if (data218.done !== void 0) {
                      let data223 = data218.done;
                      if (typeof data223 != "string" && !(typeof data223 == "number" && isFinite(data223)) && !Array.isArray(data223)) {
                        let err282 = { instancePath: instancePath + "/trackers/redmine/states/done", schemaPath: "#/properties/trackers/properties/redmine/properties/states/properties/done/type", keyword: "type", params: { type: schema19.properties.trackers.properties.redmine.properties.states.properties.done.type } };
                        vErrors === null ? vErrors = [err282] : vErrors.push(err282), errors++;
                      }
                      if (Array.isArray(data223)) {
                        let len29 = data223.length;
                        for (let i29 = 0; i29 < len29; i29++)
                          if (typeof data223[i29] != "string") {
                            let err283 = { instancePath: instancePath + "/trackers/redmine/states/done/" + i29, schemaPath: "#/properties/trackers/properties/redmine/properties/states/properties/done/items/type", keyword: "type", params: { type: "string" } };
                            vErrors === null ? vErrors = [err283] : vErrors.push(err283), errors++;
                          }
                      }
                    }
                    if (data218.wont_do !== void 0) {
                      let data225 = data218.wont_do;
                      if (typeof data225 != "string" && !(typeof data225 == "number" && isFinite(data225)) && !Array.isArray(data225)) {
                        let err284 = { instancePath: instancePath + "/trackers/redmine/states/wont_do", schemaPath: "#/properties/trackers/properties/redmine/properties/states/properties/wont_do/type", keyword: "type", params: { type: schema19.properties.trackers.properties.redmine.properties.states.properties.wont_do.type } };
                        vErrors === null ? vErrors = [err284] : vErrors.push(err284), errors++;
                      }
                      if (Array.isArray(data225)) {
                        let len30 = data225.length;
                        for (let i30 = 0; i30 < len30; i30++)
                          if (typeof data225[i30] != "string") {
                            let err285 = { instancePath: instancePath + "/trackers/redmine/states/wont_do/" + i30, schemaPath: "#/properties/trackers/properties/redmine/properties/states/properties/wont_do/items/type", keyword: "type", params: { type: "string" } };
                            vErrors === null ? vErrors = [err285] : vErrors.push(err285), errors++;
                          }
                      }
                    }
                  } else {
                    let err286 = { instancePath: instancePath + "/trackers/redmine/states", schemaPath: "#/properties/trackers/properties/redmine/properties/states/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err286] : vErrors.push(err286), errors++;
                  }
                }
                if (data205.users !== void 0) {
                  let data227 = data205.users;
                  if (data227 && typeof data227 == "object" && !Array.isArray(data227))
                    for (let key53 in data227) {
                      let data228 = data227[key53];
                      if (typeof data228 != "string" && !(typeof data228 == "number" && isFinite(data228))) {
                        let err287 = { instancePath: instancePath + "/trackers/redmine/users/" + key53.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/trackers/properties/redmine/properties/users/additionalProperties/type", keyword: "type", params: { type: schema19.properties.trackers.properties.redmine.properties.users.additionalProperties.type } };
                        vErrors === null ? vErrors = [err287] : vErrors.push(err287), errors++;
                      }
                    }
                  else {
                    let err288 = { instancePath: instancePath + "/trackers/redmine/users", schemaPath: "#/properties/trackers/properties/redmine/properties/users/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err288] : vErrors.push(err288), errors++;
                  }
                }
                if (data205.fields !== void 0) {
                  let data229 = data205.fields;
                  if (!(data229 && typeof data229 == "object" && !Array.isArray(data229))) {
                    let err289 = { instancePath: instancePath + "/trackers/redmine/fields", schemaPath: "#/properties/trackers/properties/redmine/properties/fields/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err289] : vErrors.push(err289), errors++;
                  }
                }
              } else {
                let err290 = { instancePath: instancePath + "/trackers/redmine", schemaPath: "#/properties/trackers/properties/redmine/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err290] : vErrors.push(err290), errors++;
              }
            }
          } else {
            let err291 = { instancePath: instancePath + "/trackers", schemaPath: "#/properties/trackers/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err291] : vErrors.push(err291), errors++;
          }
        }
        if (data.publish !== void 0) {
          let data230 = data.publish;
          if (data230 && typeof data230 == "object" && !Array.isArray(data230)) {
            for (let key54 in data230)
              if (!(key54 === "confluence" || key54 === "statuspage" || key54 === "incidentio" || key54 === "slack")) {
                let data231 = data230[key54];
                if (!(data231 && typeof data231 == "object" && !Array.isArray(data231))) {
                  let err292 = { instancePath: instancePath + "/publish/" + key54.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/publish/additionalProperties/type", keyword: "type", params: { type: "object" } };
                  vErrors === null ? vErrors = [err292] : vErrors.push(err292), errors++;
                }
              }
            if (data230.confluence !== void 0) {
              let data232 = data230.confluence;
              if (data232 && typeof data232 == "object" && !Array.isArray(data232)) {
                for (let key55 in data232)
                  if (!(key55 === "space" || key55 === "parent" || pattern0.test(key55))) {
                    let err293 = { instancePath: instancePath + "/publish/confluence", schemaPath: "#/properties/publish/properties/confluence/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key55 } };
                    vErrors === null ? vErrors = [err293] : vErrors.push(err293), errors++;
                  }
                if (data232.space !== void 0) {
                  let data233 = data232.space;
                  if (typeof data233 == "string") {
                    if (!pattern61.test(data233)) {
                      let err294 = { instancePath: instancePath + "/publish/confluence/space", schemaPath: "#/properties/publish/properties/confluence/properties/space/pattern", keyword: "pattern", params: { pattern: "^~?[A-Za-z0-9._-]{1,255}$" } };
                      vErrors === null ? vErrors = [err294] : vErrors.push(err294), errors++;
                    }
                  } else {
                    let err295 = { instancePath: instancePath + "/publish/confluence/space", schemaPath: "#/properties/publish/properties/confluence/properties/space/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err295] : vErrors.push(err295), errors++;
                  }
                }
                if (data232.parent !== void 0) {
                  let data234 = data232.parent;
                  if (typeof data234 != "string" && !(typeof data234 == "number" && isFinite(data234))) {
                    let err296 = { instancePath: instancePath + "/publish/confluence/parent", schemaPath: "#/properties/publish/properties/confluence/properties/parent/type", keyword: "type", params: { type: schema19.properties.publish.properties.confluence.properties.parent.type } };
                    vErrors === null ? vErrors = [err296] : vErrors.push(err296), errors++;
                  }
                  if (typeof data234 == "string" && !pattern62.test(data234)) {
                    let err297 = { instancePath: instancePath + "/publish/confluence/parent", schemaPath: "#/properties/publish/properties/confluence/properties/parent/pattern", keyword: "pattern", params: { pattern: "^\\d{1,20}$" } };
                    vErrors === null ? vErrors = [err297] : vErrors.push(err297), errors++;
                  }
                }
              } else {
                let err298 = { instancePath: instancePath + "/publish/confluence", schemaPath: "#/properties/publish/properties/confluence/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err298] : vErrors.push(err298), errors++;
              }
            }
            if (data230.statuspage !== void 0) {
              let data235 = data230.statuspage;
              if (data235 && typeof data235 == "object" && !Array.isArray(data235)) {
                for (let key56 in data235)
                  if (!(key56 === "page" || key56 === "notify" || pattern0.test(key56))) {
                    let err299 = { instancePath: instancePath + "/publish/statuspage", schemaPath: "#/properties/publish/properties/statuspage/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key56 } };
                    vErrors === null ? vErrors = [err299] : vErrors.push(err299), errors++;
                  }
                if (data235.page !== void 0) {
                  let data236 = data235.page;
                  if (typeof data236 == "string") {
                    if (!pattern64.test(data236)) {
                      let err300 = { instancePath: instancePath + "/publish/statuspage/page", schemaPath: "#/properties/publish/properties/statuspage/properties/page/pattern", keyword: "pattern", params: { pattern: "^[\\w-]{1,64}$" } };
                      vErrors === null ? vErrors = [err300] : vErrors.push(err300), errors++;
                    }
                  } else {
                    let err301 = { instancePath: instancePath + "/publish/statuspage/page", schemaPath: "#/properties/publish/properties/statuspage/properties/page/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err301] : vErrors.push(err301), errors++;
                  }
                }
                if (data235.notify !== void 0 && typeof data235.notify != "boolean") {
                  let err302 = { instancePath: instancePath + "/publish/statuspage/notify", schemaPath: "#/properties/publish/properties/statuspage/properties/notify/type", keyword: "type", params: { type: "boolean" } };
                  vErrors === null ? vErrors = [err302] : vErrors.push(err302), errors++;
                }
              } else {
                let err303 = { instancePath: instancePath + "/publish/statuspage", schemaPath: "#/properties/publish/properties/statuspage/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err303] : vErrors.push(err303), errors++;
              }
            }
            if (data230.incidentio !== void 0) {
              let data238 = data230.incidentio;
              if (data238 && typeof data238 == "object" && !Array.isArray(data238)) {
                for (let key57 in data238)
                  if (!pattern0.test(key57)) {
                    let err304 = { instancePath: instancePath + "/publish/incidentio", schemaPath: "#/properties/publish/properties/incidentio/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key57 } };
                    vErrors === null ? vErrors = [err304] : vErrors.push(err304), errors++;
                  }
              } else {
                let err305 = { instancePath: instancePath + "/publish/incidentio", schemaPath: "#/properties/publish/properties/incidentio/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err305] : vErrors.push(err305), errors++;
              }
            }
            if (data230.slack !== void 0) {
              let data239 = data230.slack;
              if (data239 && typeof data239 == "object" && !Array.isArray(data239)) {
                for (let key58 in data239)
                  if (!(key58 === "channel" || pattern0.test(key58))) {
                    let err306 = { instancePath: instancePath + "/publish/slack", schemaPath: "#/properties/publish/properties/slack/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key58 } };
                    vErrors === null ? vErrors = [err306] : vErrors.push(err306), errors++;
                  }
                if (data239.channel !== void 0) {
                  let data240 = data239.channel;
                  if (typeof data240 == "string") {
                    if (!pattern67.test(data240)) {
                      let err307 = { instancePath: instancePath + "/publish/slack/channel", schemaPath: "#/properties/publish/properties/slack/properties/channel/pattern", keyword: "pattern", params: { pattern: "^[CG][A-Z0-9]{5,20}$" } };
                      vErrors === null ? vErrors = [err307] : vErrors.push(err307), errors++;
                    }
                  } else {
                    let err308 = { instancePath: instancePath + "/publish/slack/channel", schemaPath: "#/properties/publish/properties/slack/properties/channel/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err308] : vErrors.push(err308), errors++;
                  }
                }
              } else {
                let err309 = { instancePath: instancePath + "/publish/slack", schemaPath: "#/properties/publish/properties/slack/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err309] : vErrors.push(err309), errors++;
              }
            }
          } else {
            let err310 = { instancePath: instancePath + "/publish", schemaPath: "#/properties/publish/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err310] : vErrors.push(err310), errors++;
          }
        }
      } else {
        let err311 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err311] : vErrors.push(err311), errors++;
      }
      return validate18.errors = vErrors, errors === 0;
    }
  }
});

// <stdin>
var import_validators = __toESM(require_validators());
var export_actionItems = import_validators.actionItems;
var export_config = import_validators.config;
var export_contributingFactors = import_validators.contributingFactors;
var export_frontMatter = import_validators.frontMatter;
var export_impact = import_validators.impact;
var export_learnings = import_validators.learnings;
var export_timeline = import_validators.timeline;
export {
  export_actionItems as actionItems,
  export_config as config,
  export_contributingFactors as contributingFactors,
  export_frontMatter as frontMatter,
  export_impact as impact,
  export_learnings as learnings,
  export_timeline as timeline
};
