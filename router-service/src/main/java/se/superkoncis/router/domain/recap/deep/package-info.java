/** What the deep tier does beyond the fast one: topics told in a line, compression, choice by worth and likeness. */
package se.superkoncis.router.domain.recap.deep;
